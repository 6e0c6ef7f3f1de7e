package org.fsmlight.team.organization.companies;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Stores companies in memory; runs a given action before a save, to interleave. */
public final class InMemoryCompanies implements Companies {

  private static final Comparator<Company> BY_NAME =
      Comparator.comparing((Company company) -> company.profile().name())
          .thenComparing(company -> company.id().value());

  private final Map<CompanyId, Company> stored = new HashMap<>();
  private Runnable beforeNextSave = () -> {};

  public void beforeNextSave(Runnable action) {
    beforeNextSave = action;
  }

  @Override
  public synchronized Optional<Company> find(CompanyId id) {
    return Optional.ofNullable(stored.get(id));
  }

  @Override
  public synchronized List<Company> page(@Nullable Company after, int size) {
    return stored.values().stream()
        .filter(company -> after == null || BY_NAME.compare(company, after) > 0)
        .sorted(BY_NAME)
        .limit(size)
        .toList();
  }

  @Override
  public synchronized boolean add(CompanyChange registered) {
    var company = registered.company();
    return stored.putIfAbsent(company.id(), company) == null;
  }

  @Override
  public synchronized boolean save(CompanyChange change) {
    var action = beforeNextSave;
    beforeNextSave = () -> {};
    action.run();
    var after = change.company();
    if (stored.get(after.id()).version() != after.version() - 1) {
      return false;
    }
    stored.put(after.id(), after);
    return true;
  }
}

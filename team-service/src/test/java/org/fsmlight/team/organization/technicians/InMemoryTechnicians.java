package org.fsmlight.team.organization.technicians;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fsmlight.team.identity.accounts.AccountId;
import org.fsmlight.team.organization.companies.CompanyId;

/** Stores technicians in memory; runs a given action before a save, to interleave. */
public final class InMemoryTechnicians implements Technicians {

  private final Map<AccountId, Technician> stored = new LinkedHashMap<>();
  private Runnable beforeNextSave = () -> {};

  public void beforeNextSave(Runnable action) {
    beforeNextSave = action;
  }

  @Override
  public synchronized Optional<Technician> find(AccountId id) {
    return Optional.ofNullable(stored.get(id));
  }

  @Override
  public synchronized List<Technician> of(CompanyId company) {
    return stored.values().stream()
        .filter(technician -> technician.company().equals(company))
        .sorted(Comparator.comparing(technician -> technician.profile().name().last()))
        .toList();
  }

  @Override
  public synchronized Map<CompanyId, Long> countOf(Collection<CompanyId> companies) {
    return stored.values().stream()
        .filter(technician -> companies.contains(technician.company()))
        .collect(Collectors.groupingBy(Technician::company, Collectors.counting()));
  }

  @Override
  public synchronized boolean add(TechnicianChange first) {
    return stored.putIfAbsent(first.technician().id(), first.technician()) == null;
  }

  @Override
  public synchronized boolean save(TechnicianChange change) {
    var action = beforeNextSave;
    beforeNextSave = () -> {};
    action.run();
    var after = change.technician();
    if (stored.get(after.id()).version() != after.version() - 1) {
      return false;
    }
    stored.put(after.id(), after);
    return true;
  }
}

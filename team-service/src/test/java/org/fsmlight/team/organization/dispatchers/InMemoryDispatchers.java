package org.fsmlight.team.organization.dispatchers;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fsmlight.team.identity.accounts.AccountId;
import org.fsmlight.team.organization.companies.CompanyId;

/** Stores dispatchers in memory; runs a given action before a save, to interleave or to crash. */
public final class InMemoryDispatchers implements Dispatchers {

  private final Map<AccountId, Dispatcher> stored = new LinkedHashMap<>();
  private final List<DispatcherDomainEvent> events = new ArrayList<>();
  private Runnable beforeNextSave = () -> {};

  public List<DispatcherDomainEvent> events() {
    return events;
  }

  public void beforeNextSave(Runnable action) {
    beforeNextSave = action;
  }

  @Override
  public synchronized Optional<Dispatcher> find(AccountId id) {
    return Optional.ofNullable(stored.get(id));
  }

  @Override
  public synchronized List<Dispatcher> of(CompanyId company) {
    return stored.values().stream()
        .filter(dispatcher -> dispatcher.company().equals(company))
        .sorted(Comparator.comparing(dispatcher -> dispatcher.profile().name().last()))
        .toList();
  }

  @Override
  public synchronized Map<CompanyId, Long> countOf(Collection<CompanyId> companies) {
    return stored.values().stream()
        .filter(dispatcher -> companies.contains(dispatcher.company()) && !dispatcher.left())
        .collect(Collectors.groupingBy(Dispatcher::company, Collectors.counting()));
  }

  @Override
  public synchronized boolean add(DispatcherChange first) {
    return stored.putIfAbsent(first.dispatcher().id(), first.dispatcher()) == null
        && events.addAll(first.events());
  }

  @Override
  public synchronized boolean save(DispatcherChange change) {
    var action = beforeNextSave;
    beforeNextSave = () -> {};
    action.run();
    var after = change.dispatcher();
    if (stored.get(after.id()).version() != after.version() - 1) {
      return false;
    }
    stored.put(after.id(), after);
    return events.addAll(change.events());
  }
}

package org.fsmlight.team.dispatchers;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fsmlight.team.accounts.AccountId;
import org.fsmlight.team.companies.CompanyId;

/** Keeps dispatchers and what was told of them; dies or lets others act before a save. */
final class InMemoryDispatchers implements Dispatchers {

  private final Map<AccountId, Dispatcher> saved = new LinkedHashMap<>();
  private final List<DispatcherFact> facts = new ArrayList<>();
  private Runnable before = () -> {};

  List<DispatcherFact> facts() {
    return facts;
  }

  /** Once. */
  void justBeforeTheNextSave(Runnable act) {
    before = act;
  }

  @Override
  public Optional<Dispatcher> find(AccountId id) {
    return Optional.ofNullable(saved.get(id));
  }

  @Override
  public List<Dispatcher> of(CompanyId company) {
    return saved.values().stream().filter(d -> d.company().equals(company)).toList();
  }

  @Override
  public Map<CompanyId, Long> countOf(Collection<CompanyId> companies) {
    return saved.values().stream()
        .filter(dispatcher -> companies.contains(dispatcher.company()) && !dispatcher.left())
        .collect(Collectors.groupingBy(Dispatcher::company, Collectors.counting()));
  }

  @Override
  public boolean add(DispatcherChange first) {
    return saved.putIfAbsent(first.dispatcher().id(), first.dispatcher()) == null
        && facts.add(first.fact());
  }

  @Override
  public boolean save(DispatcherChange change) {
    var act = before;
    before = () -> {};
    act.run();
    var after = change.dispatcher();
    if (saved.get(after.id()).version() != after.version() - 1) {
      return false;
    }
    saved.put(after.id(), after);
    return facts.add(change.fact());
  }
}

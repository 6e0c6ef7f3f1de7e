package org.fsmlight.team.organization.dispatchers;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.fsmlight.common.concurrency.CompareAndSet;
import org.fsmlight.team.identity.accounts.AccountId;
import org.fsmlight.team.organization.companies.CompanyId;

/** All dispatchers, including those who have left. */
public interface Dispatchers {

  Optional<Dispatcher> find(AccountId id);

  /** The dispatchers of a company, ordered by last name. */
  List<Dispatcher> of(CompanyId company);

  /**
   * The numbers of dispatchers who have not left, invited ones included. Companies without any are
   * absent.
   */
  Map<CompanyId, Long> countOf(Collection<CompanyId> companies);

  /** Returns false if the account is a dispatcher already. */
  boolean add(DispatcherChange first);

  /** Returns false if another change was saved first. */
  boolean save(DispatcherChange change);

  /**
   * Decides on the current state and saves; decides again after a lost race.
   *
   * @return empty when there is no such dispatcher
   */
  default Optional<Decision> decide(AccountId id, Function<Dispatcher, Decision> decide) {
    return CompareAndSet.repeatWhilePresent(
        () -> find(id).map(decide),
        decision -> !(decision instanceof Decision.Accepted(var change)) || saveIfChanged(change));
  }

  /**
   * Decides on a dispatcher of one company, as {@link #decide(AccountId, Function)}.
   *
   * @return empty when the company has no such dispatcher
   */
  default Optional<Decision> decide(
      CompanyId company, AccountId id, Function<Dispatcher, Decision> decide) {
    return find(id)
        .filter(dispatcher -> dispatcher.company().equals(company))
        .flatMap(_ -> decide(id, decide));
  }

  /**
   * Changes the current state and saves; changes the new state after a lost race.
   *
   * @param change returns empty when nothing is to be changed
   * @return the saved change
   */
  default Optional<DispatcherChange> change(
      AccountId id, Function<Dispatcher, Optional<DispatcherChange>> change) {
    return CompareAndSet.repeatWhilePresent(() -> find(id).flatMap(change), this::saveIfChanged);
  }

  private boolean saveIfChanged(DispatcherChange change) {
    return change.isEmpty() || save(change);
  }
}

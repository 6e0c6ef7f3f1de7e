package org.fsmlight.team.dispatchers;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.fsmlight.team.accounts.AccountId;
import org.fsmlight.team.companies.CompanyId;

/** All dispatchers, also those who have left. */
public interface Dispatchers {

  Optional<Dispatcher> find(AccountId id);

  /** By last name. */
  List<Dispatcher> of(CompanyId company);

  /**
   * How many of each company belong to it, invited ones too; companies without any are left out.
   */
  Map<CompanyId, Long> countOf(Collection<CompanyId> companies);

  /** False when the account is a dispatcher already. */
  boolean add(DispatcherChange first);

  /** False when another change was faster. */
  boolean save(DispatcherChange change);

  /**
   * Decides on the newest state and saves; a lost race is decided again.
   *
   * @return empty when there is no such dispatcher
   */
  default Optional<DispatcherOutcome> change(
      AccountId id, Function<Dispatcher, DispatcherOutcome> decision) {
    while (true) {
      Dispatcher current = find(id).orElse(null);
      if (current == null) {
        return Optional.empty();
      }
      DispatcherOutcome outcome = decision.apply(current);
      boolean stands =
          !(outcome instanceof DispatcherOutcome.Done(DispatcherChange change))
              || change.isNothing()
              || save(change);
      if (stands) {
        return Optional.of(outcome);
      }
    }
  }
}

package org.fsmlight.team.technicians;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.fsmlight.team.accounts.AccountId;
import org.fsmlight.team.companies.CompanyId;

/** All technicians. */
public interface Technicians {

  Optional<Technician> find(AccountId id);

  /** By last name. */
  List<Technician> of(CompanyId company);

  /** How many each company has ever added; companies without any are left out. */
  Map<CompanyId, Long> countOf(Collection<CompanyId> companies);

  /** False when the account is a technician already. */
  boolean add(TechnicianChange first);

  /** False when another change was faster. */
  boolean save(TechnicianChange change);

  /**
   * Decides on the newest state and saves; a lost race is decided again.
   *
   * @return empty when there is no such technician
   */
  default Optional<TechnicianOutcome> change(
      AccountId id, Function<Technician, TechnicianOutcome> decision) {
    while (true) {
      Technician current = find(id).orElse(null);
      if (current == null) {
        return Optional.empty();
      }
      TechnicianOutcome outcome = decision.apply(current);
      boolean stands =
          !(outcome instanceof TechnicianOutcome.Done(TechnicianChange change))
              || change.isNothing()
              || save(change);
      if (stands) {
        return Optional.of(outcome);
      }
    }
  }
}

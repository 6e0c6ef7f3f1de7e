package org.fsmlight.team.organization.technicians;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.fsmlight.common.concurrency.CompareAndSet;
import org.fsmlight.team.identity.accounts.AccountId;
import org.fsmlight.team.organization.companies.CompanyId;

/** All technicians. */
public interface Technicians {

  Optional<Technician> find(AccountId id);

  /** The technicians of a company, ordered by last name. */
  List<Technician> of(CompanyId company);

  /** The numbers of technicians each company has ever added. Companies without any are absent. */
  Map<CompanyId, Long> countOf(Collection<CompanyId> companies);

  /** Returns false if the account is a technician already. */
  boolean add(TechnicianChange first);

  /** Returns false if another change was saved first. */
  boolean save(TechnicianChange change);

  /**
   * Decides on the current state and saves; decides again after a lost race.
   *
   * @return empty when there is no such technician
   */
  default Optional<Decision> decide(AccountId id, Function<Technician, Decision> decide) {
    return CompareAndSet.repeatWhilePresent(
        () -> find(id).map(decide),
        decision -> !(decision instanceof Decision.Accepted(var change)) || saveIfChanged(change));
  }

  /**
   * Decides on a technician of one company, as {@link #decide(AccountId, Function)}.
   *
   * @return empty when the company has no such technician
   */
  default Optional<Decision> decide(
      CompanyId company, AccountId id, Function<Technician, Decision> decide) {
    return find(id)
        .filter(technician -> technician.company().equals(company))
        .flatMap(_ -> decide(id, decide));
  }

  /**
   * Changes the current state and saves; changes the new state after a lost race.
   *
   * @param change returns empty when nothing is to be changed
   * @return the saved change
   */
  default Optional<TechnicianChange> change(
      AccountId id, Function<Technician, Optional<TechnicianChange>> change) {
    return CompareAndSet.repeatWhilePresent(() -> find(id).flatMap(change), this::saveIfChanged);
  }

  private boolean saveIfChanged(TechnicianChange change) {
    return change.isEmpty() || save(change);
  }
}

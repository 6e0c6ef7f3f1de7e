package org.fsmlight.team.technicians;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.LongPredicate;
import org.fsmlight.team.accounts.AccountId;
import org.fsmlight.team.accounts.LogOut;
import org.fsmlight.team.companies.CompanyId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A dispatcher deactivates a technician, who then gets no calls, and takes that back. */
@Component
public class Activation {

  private final Technicians technicians;
  private final LogOut logOut;
  private final Clock clock;

  Activation(Technicians technicians, LogOut logOut, Clock clock) {
    this.technicians = technicians;
    this.logOut = logOut;
    this.clock = clock;
  }

  /**
   * @param based whether the command was given for this version; what it refuses is stale
   * @return empty when the company has no such technician
   */
  public Optional<TechnicianOutcome> deactivate(
      CompanyId company, AccountId id, LongPredicate based, @Nullable String actor) {
    var outcome = turn(company, id, based, (current, now) -> current.deactivated(now, actor));
    outcome.filter(TechnicianOutcome.Done.class::isInstance).ifPresent(_ -> logOut.everywhere(id));
    return outcome;
  }

  public Optional<TechnicianOutcome> reactivate(
      CompanyId company, AccountId id, LongPredicate based, @Nullable String actor) {
    return turn(company, id, based, (current, now) -> current.reactivated(now, actor));
  }

  private Optional<TechnicianOutcome> turn(
      CompanyId company,
      AccountId id,
      LongPredicate based,
      BiFunction<Technician, Instant, Optional<TechnicianChange>> decision) {
    return technicians
        .find(id)
        .filter(technician -> technician.company().equals(company))
        .flatMap(_ -> technicians.change(id, current -> turned(current, based, decision)));
  }

  private TechnicianOutcome turned(
      Technician current,
      LongPredicate based,
      BiFunction<Technician, Instant, Optional<TechnicianChange>> decision) {
    if (!based.test(current.version())) {
      return new TechnicianOutcome.Stale(current);
    }
    return decision
        .apply(current, clock.instant())
        .<TechnicianOutcome>map(TechnicianOutcome.Done::new)
        .orElseGet(() -> new TechnicianOutcome.NothingToChange(current));
  }
}

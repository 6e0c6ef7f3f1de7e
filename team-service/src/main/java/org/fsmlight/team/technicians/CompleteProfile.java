package org.fsmlight.team.technicians;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongPredicate;
import org.fsmlight.team.accounts.AccountId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A technician completes their profile: contact, picture, skills. */
@Component
public class CompleteProfile {

  private final Technicians technicians;
  private final Clock clock;

  CompleteProfile(Technicians technicians, Clock clock) {
    this.technicians = technicians;
    this.clock = clock;
  }

  /**
   * @param based whether the command was given for this version; what it refuses is stale
   * @return empty when there is no such technician
   */
  public Optional<TechnicianOutcome> profile(
      AccountId id, TechnicianProfile profile, LongPredicate based, @Nullable String actor) {
    return change(id, based, current -> current.with(profile, clock.instant(), actor));
  }

  public Optional<TechnicianOutcome> skills(
      AccountId id, List<String> codes, LongPredicate based, @Nullable String actor) {
    return change(id, based, current -> current.withSkills(codes, clock.instant(), actor));
  }

  public Optional<TechnicianOutcome> picture(AccountId id, String picture, @Nullable String actor) {
    return change(id, _ -> true, current -> current.withPicture(picture, clock.instant(), actor));
  }

  private Optional<TechnicianOutcome> change(
      AccountId id, LongPredicate based, Function<Technician, TechnicianChange> decision) {
    return technicians.change(
        id,
        current -> {
          if (current.deactivated()) {
            return new TechnicianOutcome.Deactivated(current);
          }
          return based.test(current.version())
              ? new TechnicianOutcome.Done(decision.apply(current))
              : new TechnicianOutcome.Stale(current);
        });
  }
}

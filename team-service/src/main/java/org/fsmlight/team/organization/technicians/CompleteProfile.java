package org.fsmlight.team.organization.technicians;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongPredicate;
import org.fsmlight.team.identity.accounts.AccountId;
import org.fsmlight.team.identity.actors.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Changes what a technician gives about themselves: contact data, picture and skills. */
@Component
public class CompleteProfile {

  private final Technicians technicians;

  public CompleteProfile(Technicians technicians) {
    this.technicians = technicians;
  }

  /**
   * Replaces the contact data unless the technician is deactivated or has another version than
   * expected.
   *
   * @return empty when there is no such technician
   */
  public Optional<Decision> changeProfile(
      AccountId id,
      TechnicianProfile profile,
      LongPredicate expectedVersion,
      Instant now,
      @Nullable Actor actor) {
    return change(id, expectedVersion, current -> current.changeProfile(profile, now, actor));
  }

  /**
   * Replaces the skills, under the same conditions.
   *
   * @param codes configured codes, in their configured order
   */
  public Optional<Decision> changeSkills(
      AccountId id,
      List<String> codes,
      LongPredicate expectedVersion,
      Instant now,
      @Nullable Actor actor) {
    return change(id, expectedVersion, current -> current.changeSkills(codes, now, actor));
  }

  /** Replaces the picture, whatever the version. */
  public Optional<Decision> changePicture(
      AccountId id, String picture, Instant now, @Nullable Actor actor) {
    return change(id, _ -> true, current -> current.changePicture(picture, now, actor));
  }

  private Optional<Decision> change(
      AccountId id, LongPredicate expectedVersion, Function<Technician, TechnicianChange> change) {
    return technicians.decide(
        id,
        current -> {
          if (current.deactivated()) {
            return new Decision.Refused(new Refusal.Deactivated(current));
          }
          return expectedVersion.test(current.version())
              ? new Decision.Accepted(change.apply(current))
              : new Decision.Refused(new Refusal.Stale(current));
        });
  }
}

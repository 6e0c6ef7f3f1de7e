package org.fsmlight.team.technicians;

import java.time.Instant;
import java.util.List;
import org.fsmlight.team.accounts.InvitationToken;

/** What happened to a technician, to be told. */
public sealed interface TechnicianFact {

  record Invited(InvitationToken token, Instant expiresAt) implements TechnicianFact {}

  record ProfileChanged() implements TechnicianFact {}

  record Verified() implements TechnicianFact {}

  record VerificationLost() implements TechnicianFact {}

  record Deactivated() implements TechnicianFact {}

  record Reactivated() implements TechnicianFact {}

  /** Each change of the profile is told; won or lost verification besides. */
  static List<TechnicianFact> between(TechnicianState before, TechnicianState after) {
    boolean wasVerified = before == TechnicianState.VERIFIED;
    boolean isVerified = after == TechnicianState.VERIFIED;
    if (wasVerified == isVerified) {
      return List.of(new ProfileChanged());
    }
    return List.of(new ProfileChanged(), isVerified ? new Verified() : new VerificationLost());
  }
}

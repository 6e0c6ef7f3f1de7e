package org.fsmlight.team.organization.technicians;

import java.time.Instant;
import java.util.List;
import org.fsmlight.team.identity.accounts.OneTimeToken;

/** A change of a technician that is published. */
public sealed interface TechnicianDomainEvent {

  record Invited(OneTimeToken token, Instant expiresAt) implements TechnicianDomainEvent {}

  record ProfileChanged() implements TechnicianDomainEvent {}

  record Verified() implements TechnicianDomainEvent {}

  record VerificationLost() implements TechnicianDomainEvent {}

  record Deactivated() implements TechnicianDomainEvent {}

  record Reactivated() implements TechnicianDomainEvent {}

  /** The events of a changed profile: also whether verification was gained or lost by it. */
  static List<TechnicianDomainEvent> ofProfileChange(
      TechnicianState before, TechnicianState after) {
    var wasVerified = before == TechnicianState.VERIFIED;
    var isVerified = after == TechnicianState.VERIFIED;
    if (wasVerified == isVerified) {
      return List.of(new ProfileChanged());
    }
    return List.of(new ProfileChanged(), isVerified ? new Verified() : new VerificationLost());
  }
}

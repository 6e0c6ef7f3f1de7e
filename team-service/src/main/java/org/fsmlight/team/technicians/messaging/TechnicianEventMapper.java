package org.fsmlight.team.technicians.messaging;

import java.util.List;
import org.fsmlight.common.outbox.EventMapper;
import org.fsmlight.common.outbox.PendingEvent;
import org.fsmlight.common.outbox.PendingEvents;
import org.fsmlight.common.seal.Sealer;
import org.fsmlight.events.TechnicianDeactivated;
import org.fsmlight.events.TechnicianEvent;
import org.fsmlight.events.TechnicianInvited;
import org.fsmlight.events.TechnicianProfileChanged;
import org.fsmlight.events.TechnicianReactivated;
import org.fsmlight.events.TechnicianState;
import org.fsmlight.events.TechnicianVerificationLost;
import org.fsmlight.events.TechnicianVerified;
import org.fsmlight.team.technicians.Technician;
import org.fsmlight.team.technicians.TechnicianChange;
import org.fsmlight.team.technicians.TechnicianFact;
import org.springframework.stereotype.Component;

/** A technician's changes as contract events; an invitation's token leaves only sealed. */
@Component
class TechnicianEventMapper implements EventMapper<TechnicianChange> {

  private final PendingEvents pending;
  private final Sealer sealer;

  TechnicianEventMapper(PendingEvents pending, Sealer sealer) {
    this.pending = pending;
    this.sealer = sealer;
  }

  @Override
  public List<PendingEvent> of(TechnicianChange change) {
    var told = told(change.technician());
    return change.facts().stream()
        .map(fact -> pending.of(event(fact, told), change.at(), change.actor(), null))
        .toList();
  }

  private TechnicianEvent event(TechnicianFact fact, org.fsmlight.events.Technician told) {
    return switch (fact) {
      case TechnicianFact.Invited(var token, var expiresAt) ->
          new TechnicianInvited(told, sealer.seal(token.value()), expiresAt);
      case TechnicianFact.ProfileChanged() -> new TechnicianProfileChanged(told);
      case TechnicianFact.Verified() -> new TechnicianVerified(told);
      case TechnicianFact.VerificationLost() -> new TechnicianVerificationLost(told);
      case TechnicianFact.Deactivated() -> new TechnicianDeactivated(told);
      case TechnicianFact.Reactivated() -> new TechnicianReactivated(told);
    };
  }

  private static org.fsmlight.events.Technician told(Technician technician) {
    var profile = technician.profile();
    var verification = technician.verification();
    return new org.fsmlight.events.Technician(
        technician.id().value(),
        technician.version(),
        technician.company().value(),
        profile.name().first(),
        profile.name().last(),
        technician.email().value(),
        profile.phone(),
        profile.language().code(),
        state(technician),
        technician.skills(),
        verification.missing());
  }

  private static TechnicianState state(Technician technician) {
    return switch (technician.state()) {
      case INVITED -> TechnicianState.INVITED;
      case UNVERIFIED -> TechnicianState.UNVERIFIED;
      case VERIFIED -> TechnicianState.VERIFIED;
      case DEACTIVATED -> TechnicianState.DEACTIVATED;
    };
  }
}

package org.fsmlight.team.organization.technicians.messaging;

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
import org.fsmlight.team.organization.technicians.Technician;
import org.fsmlight.team.organization.technicians.TechnicianChange;
import org.fsmlight.team.organization.technicians.TechnicianDomainEvent;
import org.springframework.stereotype.Component;

/** Maps changes of technicians to contract events. The token of a link leaves sealed only. */
@Component
class TechnicianEventMapper implements EventMapper<TechnicianChange> {

  private final PendingEvents pending;
  private final Sealer sealer;

  TechnicianEventMapper(PendingEvents pending, Sealer sealer) {
    this.pending = pending;
    this.sealer = sealer;
  }

  @Override
  public List<PendingEvent> map(TechnicianChange change) {
    var state = state(change.technician());
    var actor = change.actor() == null ? null : change.actor().text();
    return change.events().stream()
        .map(event -> pending.of(contract(event, state), change.at(), actor, null))
        .toList();
  }

  private TechnicianEvent contract(
      TechnicianDomainEvent event, org.fsmlight.events.Technician state) {
    return switch (event) {
      case TechnicianDomainEvent.Invited(var token, var expiresAt) ->
          new TechnicianInvited(state, sealer.seal(token.value()), expiresAt);
      case TechnicianDomainEvent.ProfileChanged() -> new TechnicianProfileChanged(state);
      case TechnicianDomainEvent.Verified() -> new TechnicianVerified(state);
      case TechnicianDomainEvent.VerificationLost() -> new TechnicianVerificationLost(state);
      case TechnicianDomainEvent.Deactivated() -> new TechnicianDeactivated(state);
      case TechnicianDomainEvent.Reactivated() -> new TechnicianReactivated(state);
    };
  }

  private static org.fsmlight.events.Technician state(Technician technician) {
    var profile = technician.profile();
    var verification = technician.verification();
    var phone = profile.phone();
    return new org.fsmlight.events.Technician(
        technician.id().value(),
        technician.version(),
        technician.company().value(),
        profile.name().first(),
        profile.name().last(),
        technician.email().value(),
        phone == null ? null : phone.typed(),
        phone == null ? null : phone.e164(),
        profile.language().code(),
        contractState(technician),
        technician.skills(),
        verification.missing());
  }

  private static TechnicianState contractState(Technician technician) {
    return switch (technician.state()) {
      case INVITED -> TechnicianState.INVITED;
      case UNVERIFIED -> TechnicianState.UNVERIFIED;
      case VERIFIED -> TechnicianState.VERIFIED;
      case DEACTIVATED -> TechnicianState.DEACTIVATED;
    };
  }
}

package org.fsmlight.notification.messaging;

import java.time.Clock;
import java.util.Optional;
import org.fsmlight.common.messaging.EventListener;
import org.fsmlight.events.Event;
import org.fsmlight.events.EventEnvelope;
import org.fsmlight.events.ServiceCallAccepted;
import org.fsmlight.events.ServiceCallChangeUndone;
import org.fsmlight.events.ServiceCallRescheduled;
import org.fsmlight.events.ServiceCallScheduled;
import org.fsmlight.events.ServiceRequest;
import org.fsmlight.events.ServiceRequested;
import org.fsmlight.events.Technician;
import org.fsmlight.events.TechnicianAssigned;
import org.fsmlight.events.TechnicianInvited;
import org.fsmlight.events.TechnicianReassigned;
import org.fsmlight.events.TechnicianUnassigned;
import org.fsmlight.notification.message.Content;
import org.fsmlight.notification.planning.Fact;
import org.fsmlight.notification.planning.Occasion;
import org.fsmlight.notification.planning.Telling;
import org.springframework.stereotype.Component;

/** Stores the messages that facts demand. */
@Component("tellWhatHappened")
final class TellWhatHappened extends EventListener {

  private final Telling telling;
  private final Clock clock;

  TellWhatHappened(Telling telling, Clock clock) {
    this.telling = telling;
    this.clock = clock;
  }

  @Override
  protected void on(EventEnvelope<?> envelope) {
    Occasion occasion = Occasion.of(envelope.id(), envelope.time(), envelope.holdUntil());
    fact(envelope.event()).ifPresent(fact -> telling.tell(fact, occasion, clock.instant()));
  }

  private static Optional<Fact> fact(Event event) {
    return Optional.ofNullable(
        switch (event) {
          case ServiceRequested(ServiceRequest request) ->
              new Fact.RequestReceived(
                  Contracts.booking(request),
                  request.requestedStart(),
                  request.serviceType().durationMinutes());
          case ServiceCallAccepted(ServiceRequest request) ->
              new Fact.RequestAccepted(
                  Contracts.booking(request),
                  request.requestedStart(),
                  request.serviceType().durationMinutes());
          case ServiceCallScheduled(var call) ->
              new Fact.DateDefined(Contracts.booking(call), Contracts.state(call));
          case ServiceCallRescheduled(var call, _) ->
              new Fact.DateChanged(Contracts.booking(call), Contracts.state(call));
          case TechnicianAssigned(var call) ->
              new Fact.TechnicianChanged(Contracts.booking(call), Contracts.state(call), null);
          case TechnicianReassigned(var call, var previous) ->
              new Fact.TechnicianChanged(
                  Contracts.booking(call), Contracts.state(call), previous.id());
          case TechnicianUnassigned(var call, var previous) ->
              new Fact.TechnicianChanged(
                  Contracts.booking(call), Contracts.state(call), previous.id());
          case ServiceCallChangeUndone(var call) ->
              new Fact.ChangeUndone(Contracts.booking(call), Contracts.state(call));
          case TechnicianInvited invited -> invitation(invited);
          default -> null;
        });
  }

  private static Fact invitation(TechnicianInvited invited) {
    Technician technician = invited.technician();
    return new Fact.TechnicianInvited(
        technician.companyId(),
        technician.id(),
        new Content.OfInvitation(
            technician.firstName(),
            technician.lastName(),
            technician.email(),
            technician.language(),
            invited.sealedToken(),
            invited.expiresAt()));
  }
}

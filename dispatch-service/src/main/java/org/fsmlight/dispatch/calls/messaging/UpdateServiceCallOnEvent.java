package org.fsmlight.dispatch.calls.messaging;

import java.time.Clock;
import java.time.Instant;
import org.fsmlight.common.erasure.StartErasure;
import org.fsmlight.common.messaging.EventListener;
import org.fsmlight.dispatch.AccountId;
import org.fsmlight.dispatch.ActorId;
import org.fsmlight.dispatch.CompanyId;
import org.fsmlight.dispatch.ServiceCallId;
import org.fsmlight.dispatch.bookings.messaging.BookingEventTranslator;
import org.fsmlight.dispatch.calls.CreateServiceCall;
import org.fsmlight.dispatch.calls.ServiceCall;
import org.fsmlight.dispatch.calls.ServiceCall.Acceptance;
import org.fsmlight.dispatch.calls.WithdrawServiceCall;
import org.fsmlight.events.ClientErased;
import org.fsmlight.events.EventEnvelope;
import org.fsmlight.events.ServiceCallAccepted;
import org.fsmlight.events.ServiceCallDeclineUndone;
import org.fsmlight.events.ServiceCallDeclined;
import org.fsmlight.events.ServiceRequest;
import org.fsmlight.events.ServiceRequestExpired;
import org.fsmlight.events.ServiceRequestWithdrawn;
import org.fsmlight.events.ServiceRequested;
import org.springframework.stereotype.Component;

/**
 * Creates a call when a request is accepted, ends it when the request is withdrawn, and starts the
 * erasure of this service's data about a client.
 */
@Component("updateServiceCallOnEvent")
class UpdateServiceCallOnEvent extends EventListener {

  private final CreateServiceCall createServiceCall;
  private final WithdrawServiceCall withdrawServiceCall;
  private final StartErasure startErasure;
  private final Clock clock;

  UpdateServiceCallOnEvent(
      CreateServiceCall createServiceCall,
      WithdrawServiceCall withdrawServiceCall,
      StartErasure startErasure,
      Clock clock) {
    this.createServiceCall = createServiceCall;
    this.withdrawServiceCall = withdrawServiceCall;
    this.startErasure = startErasure;
    this.clock = clock;
    on(ServiceCallAccepted.class, this::accepted);
    on(ServiceRequestWithdrawn.class, this::withdrawn);
    ignore(
        ServiceRequested.class,
        ServiceCallDeclined.class,
        ServiceCallDeclineUndone.class,
        ServiceRequestExpired.class);
    on(ClientErased.class, this::erased);
  }

  private void accepted(EventEnvelope<ServiceCallAccepted> envelope) {
    createServiceCall.create(opened(envelope.event().request(), envelope.time()));
  }

  private void erased(EventEnvelope<ClientErased> envelope) {
    startErasure.begin(envelope.event().serviceCallIds(), clock.instant());
  }

  /** Topics are not ordered among each other: a withdrawal may arrive before the acceptance. */
  private void withdrawn(EventEnvelope<ServiceRequestWithdrawn> envelope) {
    var request = envelope.event().request();
    if (request.decidedAt() != null) {
      createServiceCall.create(opened(request, envelope.time()));
    }
    withdrawServiceCall.withdraw(
        new ServiceCallId(request.id()),
        request.reason(),
        ActorId.ofNullable(envelope.actor()),
        clock.instant());
  }

  private static ServiceCall opened(ServiceRequest request, Instant publishedAt) {
    var decidedAt = request.decidedAt();
    return ServiceCall.opened(
        new ServiceCallId(request.id()),
        new CompanyId(request.companyId()),
        BookingEventTranslator.booking(request),
        request.requestedStart(),
        new Acceptance(
            decidedAt == null ? publishedAt : decidedAt,
            AccountId.ofNullable(request.decidedBy())));
  }
}

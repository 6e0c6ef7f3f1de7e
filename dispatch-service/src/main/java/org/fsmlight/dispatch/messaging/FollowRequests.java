package org.fsmlight.dispatch.messaging;

import java.time.Clock;
import java.time.Instant;
import org.fsmlight.common.erasure.StartErasure;
import org.fsmlight.common.messaging.EventListener;
import org.fsmlight.dispatch.CompanyId;
import org.fsmlight.dispatch.ServiceCallId;
import org.fsmlight.dispatch.calls.OpenServiceCalls;
import org.fsmlight.dispatch.calls.ServiceCall;
import org.fsmlight.dispatch.calls.ServiceCall.Acceptance;
import org.fsmlight.dispatch.calls.WithdrawServiceCalls;
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
 * An accepted request becomes a call; a withdrawn one ends it; of an erased client none is left.
 */
@Component("followRequests")
class FollowRequests extends EventListener {

  private final OpenServiceCalls open;
  private final WithdrawServiceCalls withdraw;
  private final StartErasure erasing;
  private final Clock clock;

  FollowRequests(
      OpenServiceCalls open, WithdrawServiceCalls withdraw, StartErasure erasing, Clock clock) {
    this.open = open;
    this.withdraw = withdraw;
    this.erasing = erasing;
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
    open(envelope.event().request(), envelope.time());
  }

  private void erased(EventEnvelope<ClientErased> envelope) {
    erasing.begin(envelope.event().serviceCallIds(), clock.instant());
  }

  /** No order holds between topics: a withdrawal may arrive before the acceptance. */
  private void withdrawn(EventEnvelope<ServiceRequestWithdrawn> envelope) {
    var request = envelope.event().request();
    if (request.decidedAt() != null) {
      open(request, envelope.time());
    }
    withdraw.withdraw(
        new ServiceCallId(request.id()), request.reason(), envelope.actor(), clock.instant());
  }

  private void open(ServiceRequest request, Instant heardOf) {
    var decidedAt = request.decidedAt();
    open.open(
        ServiceCall.opened(
            new ServiceCallId(request.id()),
            new CompanyId(request.companyId()),
            Contract.booking(request),
            request.requestedStart(),
            new Acceptance(decidedAt == null ? heardOf : decidedAt, request.decidedBy())));
  }
}

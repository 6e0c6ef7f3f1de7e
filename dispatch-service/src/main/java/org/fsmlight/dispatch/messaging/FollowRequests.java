package org.fsmlight.dispatch.messaging;

import java.time.Clock;
import java.time.Instant;
import org.fsmlight.common.erasure.Erasing;
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
import org.fsmlight.events.ServiceRequest;
import org.fsmlight.events.ServiceRequestWithdrawn;
import org.springframework.stereotype.Component;

/**
 * An accepted request becomes a call; a withdrawn one ends it; of an erased client none is left.
 */
@Component("followRequests")
class FollowRequests extends EventListener {

  private final OpenServiceCalls open;
  private final WithdrawServiceCalls withdraw;
  private final Erasing erasing;
  private final Clock clock;

  FollowRequests(
      OpenServiceCalls open, WithdrawServiceCalls withdraw, Erasing erasing, Clock clock) {
    this.open = open;
    this.withdraw = withdraw;
    this.erasing = erasing;
    this.clock = clock;
  }

  @Override
  protected void on(EventEnvelope<?> envelope) {
    switch (envelope.event()) {
      case ServiceCallAccepted(var request) -> open(request, envelope.time());
      case ServiceRequestWithdrawn(var request) -> withdraw(request, envelope);
      case ClientErased erased -> erasing.begin(erased.serviceCallIds(), clock.instant());
      default -> {}
    }
  }

  /** No order holds between topics: of an acceptance, this may be the first we hear. */
  private void withdraw(ServiceRequest request, EventEnvelope<?> envelope) {
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

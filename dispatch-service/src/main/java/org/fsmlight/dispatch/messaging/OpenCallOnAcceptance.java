package org.fsmlight.dispatch.messaging;

import org.fsmlight.common.messaging.EventListener;
import org.fsmlight.dispatch.CompanyId;
import org.fsmlight.dispatch.ServiceCallId;
import org.fsmlight.dispatch.calls.OpenServiceCalls;
import org.fsmlight.dispatch.calls.ServiceCall;
import org.fsmlight.dispatch.calls.ServiceCall.Acceptance;
import org.fsmlight.events.EventEnvelope;
import org.fsmlight.events.ServiceCallAccepted;
import org.springframework.stereotype.Component;

/** An accepted request becomes a call. */
@Component("openCallOnAcceptance")
class OpenCallOnAcceptance extends EventListener {

  private final OpenServiceCalls open;

  OpenCallOnAcceptance(OpenServiceCalls open) {
    this.open = open;
  }

  @Override
  protected void on(EventEnvelope<?> envelope) {
    if (envelope.event() instanceof ServiceCallAccepted(var request)) {
      var decidedAt = request.decidedAt();
      open.open(
          ServiceCall.opened(
              new ServiceCallId(request.id()),
              new CompanyId(request.companyId()),
              Contract.booking(request),
              request.requestedStart(),
              new Acceptance(
                  decidedAt == null ? envelope.time() : decidedAt, request.decidedBy())));
    }
  }
}

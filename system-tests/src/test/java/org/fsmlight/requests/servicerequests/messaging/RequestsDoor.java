package org.fsmlight.requests.servicerequests.messaging;

import org.fsmlight.common.outbox.EventMapper;
import org.fsmlight.common.outbox.PendingEvents;
import org.fsmlight.requests.servicerequests.ServiceRequestDomainEvent;

/** Makes the hidden event mapper accessible to the simulation. */
public final class RequestsDoor {

  private RequestsDoor() {}

  public static EventMapper<ServiceRequestDomainEvent> eventMapper(PendingEvents pending) {
    return new ServiceRequestEventMapper(pending);
  }
}

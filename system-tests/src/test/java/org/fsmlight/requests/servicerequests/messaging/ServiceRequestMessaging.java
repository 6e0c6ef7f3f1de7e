package org.fsmlight.requests.servicerequests.messaging;

import org.fsmlight.common.outbox.EventMapper;
import org.fsmlight.common.outbox.PendingEvents;
import org.fsmlight.requests.servicerequests.ServiceRequestDomainEvent;

/** Gives the simulation access to the package-private event mapper of requests. */
public final class ServiceRequestMessaging {

  private ServiceRequestMessaging() {}

  public static EventMapper<ServiceRequestDomainEvent> eventMapper(PendingEvents pending) {
    return new ServiceRequestEventMapper(pending);
  }
}

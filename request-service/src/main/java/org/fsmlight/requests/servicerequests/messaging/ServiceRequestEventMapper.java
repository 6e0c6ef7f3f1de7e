package org.fsmlight.requests.servicerequests.messaging;

import java.time.Instant;
import java.util.List;
import org.fsmlight.common.outbox.EventMapper;
import org.fsmlight.common.outbox.PendingEvent;
import org.fsmlight.common.outbox.PendingEvents;
import org.fsmlight.events.ServiceCallAccepted;
import org.fsmlight.events.ServiceCallDeclineUndone;
import org.fsmlight.events.ServiceCallDeclined;
import org.fsmlight.events.ServiceRequestEvent;
import org.fsmlight.events.ServiceRequestExpired;
import org.fsmlight.events.ServiceRequestWithdrawn;
import org.fsmlight.events.ServiceRequested;
import org.fsmlight.requests.servicerequests.ServiceRequestDomainEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Maps each change of a service request to its contract event. */
@Component
class ServiceRequestEventMapper implements EventMapper<ServiceRequestDomainEvent> {

  private final PendingEvents pending;

  ServiceRequestEventMapper(PendingEvents pending) {
    this.pending = pending;
  }

  @Override
  public List<PendingEvent> map(ServiceRequestDomainEvent event) {
    return List.of(pending.of(contract(event), event.at(), actor(event), holdUntil(event)));
  }

  private static ServiceRequestEvent contract(ServiceRequestDomainEvent event) {
    var request = ServiceRequestStateMapper.of(event.after());
    return switch (event) {
      case ServiceRequestDomainEvent.Received _ -> new ServiceRequested(request);
      case ServiceRequestDomainEvent.Accepted _ -> new ServiceCallAccepted(request);
      case ServiceRequestDomainEvent.Declined _ -> new ServiceCallDeclined(request);
      case ServiceRequestDomainEvent.DeclineUndone _ -> new ServiceCallDeclineUndone(request);
      case ServiceRequestDomainEvent.Withdrawn _ -> new ServiceRequestWithdrawn(request);
      case ServiceRequestDomainEvent.Expired _ -> new ServiceRequestExpired(request);
    };
  }

  private static @Nullable String actor(ServiceRequestDomainEvent event) {
    var by = event.by();
    return by == null ? null : by.value();
  }

  private static @Nullable Instant holdUntil(ServiceRequestDomainEvent event) {
    return event instanceof ServiceRequestDomainEvent.Declined declined
        ? declined.holdUntil()
        : null;
  }
}

package org.fsmlight.requests.request.messaging;

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
import org.fsmlight.requests.request.Change;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells the other services of every change. */
@Component
class ServiceRequestEventMapper implements EventMapper<Change> {

  private final PendingEvents pending;

  ServiceRequestEventMapper(PendingEvents pending) {
    this.pending = pending;
  }

  @Override
  public List<PendingEvent> of(Change change) {
    return List.of(pending.of(event(change), change.at(), actor(change), holdUntil(change)));
  }

  private static ServiceRequestEvent event(Change change) {
    var request = Contract.of(change.after());
    return switch (change) {
      case Change.Received _ -> new ServiceRequested(request);
      case Change.Accepted _ -> new ServiceCallAccepted(request);
      case Change.Declined _ -> new ServiceCallDeclined(request);
      case Change.DeclineUndone _ -> new ServiceCallDeclineUndone(request);
      case Change.Withdrawn _ -> new ServiceRequestWithdrawn(request);
      case Change.Expired _ -> new ServiceRequestExpired(request);
    };
  }

  private static @Nullable String actor(Change change) {
    var by = change.by();
    return by == null ? null : by.value();
  }

  private static @Nullable Instant holdUntil(Change change) {
    return change instanceof Change.Declined declined ? declined.holdUntil() : null;
  }
}

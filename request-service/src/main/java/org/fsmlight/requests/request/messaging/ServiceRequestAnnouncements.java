package org.fsmlight.requests.request.messaging;

import java.time.Instant;
import java.util.List;
import org.fsmlight.common.outbox.Announcements;
import org.fsmlight.common.outbox.PendingEvent;
import org.fsmlight.common.outbox.PendingEvents;
import org.fsmlight.events.ServiceCallAccepted;
import org.fsmlight.events.ServiceCallDeclined;
import org.fsmlight.events.ServiceRequestEvent;
import org.fsmlight.events.ServiceRequested;
import org.fsmlight.requests.request.Change;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells the other services of every change. */
@Component
class ServiceRequestAnnouncements implements Announcements<Change> {

  private final PendingEvents pending;

  ServiceRequestAnnouncements(PendingEvents pending) {
    this.pending = pending;
  }

  @Override
  public List<PendingEvent> of(Change change) {
    return List.of(pending.of(event(change), change.at(), change.by().value(), holdUntil(change)));
  }

  private static ServiceRequestEvent event(Change change) {
    var request = Contract.of(change.after());
    return switch (change) {
      case Change.Received _ -> new ServiceRequested(request);
      case Change.Accepted _ -> new ServiceCallAccepted(request);
      case Change.Declined _ -> new ServiceCallDeclined(request);
    };
  }

  private static @Nullable Instant holdUntil(Change change) {
    return change instanceof Change.Declined declined ? declined.holdUntil() : null;
  }
}

package org.fsmlight.requests.request.messaging;

import org.fsmlight.common.outbox.Announcements;
import org.fsmlight.common.outbox.PendingEvents;
import org.fsmlight.requests.request.Change;

/** Lets the simulation in to what is hidden from production code. */
public final class RequestsDoor {

  private RequestsDoor() {}

  public static Announcements<Change> announcements(PendingEvents pending) {
    return new ServiceRequestAnnouncements(pending);
  }
}

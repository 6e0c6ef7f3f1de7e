package org.fsmlight.requests.request.messaging;

import org.fsmlight.common.outbox.EventMapper;
import org.fsmlight.common.outbox.PendingEvents;
import org.fsmlight.requests.request.Change;

/** Lets the simulation in to what is hidden from production code. */
public final class RequestsDoor {

  private RequestsDoor() {}

  public static EventMapper<Change> eventMapper(PendingEvents pending) {
    return new ServiceRequestEventMapper(pending);
  }
}

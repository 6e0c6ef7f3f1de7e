package org.fsmlight.notification.messages.messaging;

import org.fsmlight.common.outbox.EventMapper;
import org.fsmlight.common.outbox.PendingEvents;
import org.fsmlight.notification.messages.CorrespondenceChange;

/** Creates the event mapper, which is hidden from production code, for tests. */
public final class MessageEventMappers {

  private MessageEventMappers() {}

  public static EventMapper<CorrespondenceChange> create(PendingEvents pending) {
    return new MessageEventMapper(pending);
  }
}

package org.fsmlight.notification.messaging;

import java.time.Clock;
import org.fsmlight.common.messaging.EventListener;
import org.fsmlight.common.outbox.EventMapper;
import org.fsmlight.common.outbox.PendingEvents;
import org.fsmlight.notification.calls.Calls;
import org.fsmlight.notification.directory.Directory;
import org.fsmlight.notification.message.MessageSettled;
import org.fsmlight.notification.planning.Telling;

/** Lets the simulation in to what is hidden from production code. */
public final class NotificationDoor {

  private NotificationDoor() {}

  public static EventMapper<MessageSettled> eventMapper(PendingEvents pending) {
    return new MessageEventMapper(pending);
  }

  public static EventListener tellWhatHappened(Telling telling, Clock clock) {
    return new TellWhatHappened(telling, id -> false, (erased, now) -> {}, clock);
  }

  public static EventListener keepCopies(
      Directory directory, Calls calls, Telling telling, Clock clock) {
    return new KeepCopies(directory, calls, telling, clock);
  }
}

package org.fsmlight.team.dispatchers.messaging;

import java.util.List;
import org.fsmlight.common.outbox.Announcements;
import org.fsmlight.common.outbox.PendingEvent;
import org.fsmlight.common.outbox.PendingEvents;
import org.fsmlight.events.DispatcherJoined;
import org.fsmlight.team.dispatchers.Dispatcher;
import org.fsmlight.team.dispatchers.DispatcherJoinedCompany;
import org.springframework.stereotype.Component;

/** A dispatcher's changes as contract events. */
@Component
class DispatcherAnnouncements implements Announcements<DispatcherJoinedCompany> {

  private final PendingEvents pending;

  DispatcherAnnouncements(PendingEvents pending) {
    this.pending = pending;
  }

  @Override
  public List<PendingEvent> of(DispatcherJoinedCompany joined) {
    return List.of(
        pending.of(new DispatcherJoined(told(joined.dispatcher())), joined.at(), null, null));
  }

  private static org.fsmlight.events.Dispatcher told(Dispatcher dispatcher) {
    return new org.fsmlight.events.Dispatcher(
        dispatcher.id().value(),
        dispatcher.version(),
        dispatcher.company().value(),
        dispatcher.name().first(),
        dispatcher.name().last(),
        dispatcher.email().value(),
        dispatcher.language().code(),
        true);
  }
}

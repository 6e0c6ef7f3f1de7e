package org.fsmlight.team.dispatchers.messaging;

import java.util.List;
import org.fsmlight.common.outbox.EventMapper;
import org.fsmlight.common.outbox.PendingEvent;
import org.fsmlight.common.outbox.PendingEvents;
import org.fsmlight.common.seal.Sealer;
import org.fsmlight.events.DispatcherChanged;
import org.fsmlight.events.DispatcherEvent;
import org.fsmlight.events.DispatcherJoined;
import org.fsmlight.events.DispatcherLeft;
import org.fsmlight.team.dispatchers.Dispatcher;
import org.fsmlight.team.dispatchers.DispatcherChange;
import org.fsmlight.team.dispatchers.DispatcherFact;
import org.fsmlight.team.dispatchers.DispatcherState;
import org.springframework.stereotype.Component;

/** A dispatcher's changes as contract events; an invitation's token leaves only sealed. */
@Component
class DispatcherEventMapper implements EventMapper<DispatcherChange> {

  private final PendingEvents pending;
  private final Sealer sealer;

  DispatcherEventMapper(PendingEvents pending, Sealer sealer) {
    this.pending = pending;
    this.sealer = sealer;
  }

  @Override
  public List<PendingEvent> of(DispatcherChange change) {
    var fact = change.fact();
    return fact == null
        ? List.of()
        : List.of(
            pending.of(event(fact, told(change.dispatcher())), change.at(), change.actor(), null));
  }

  private DispatcherEvent event(DispatcherFact fact, org.fsmlight.events.Dispatcher told) {
    return switch (fact) {
      case DispatcherFact.Invited(var token, var expiresAt) ->
          new DispatcherJoined(told, sealer.seal(token.value()), expiresAt);
      case DispatcherFact.Joined() -> new DispatcherJoined(told);
      case DispatcherFact.Changed() -> new DispatcherChanged(told);
      case DispatcherFact.Left() -> new DispatcherLeft(told);
    };
  }

  private static org.fsmlight.events.Dispatcher told(Dispatcher dispatcher) {
    var profile = dispatcher.profile();
    return new org.fsmlight.events.Dispatcher(
        dispatcher.id().value(),
        dispatcher.version(),
        dispatcher.company().value(),
        profile.name().first(),
        profile.name().last(),
        profile.email().value(),
        profile.language().code(),
        dispatcher.state() == DispatcherState.ACTIVE);
  }
}

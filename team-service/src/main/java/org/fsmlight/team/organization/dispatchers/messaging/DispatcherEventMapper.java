package org.fsmlight.team.organization.dispatchers.messaging;

import java.util.List;
import org.fsmlight.common.outbox.EventMapper;
import org.fsmlight.common.outbox.PendingEvent;
import org.fsmlight.common.outbox.PendingEvents;
import org.fsmlight.common.seal.Sealer;
import org.fsmlight.events.DispatcherChanged;
import org.fsmlight.events.DispatcherEvent;
import org.fsmlight.events.DispatcherJoined;
import org.fsmlight.events.DispatcherLeft;
import org.fsmlight.team.organization.dispatchers.Dispatcher;
import org.fsmlight.team.organization.dispatchers.DispatcherChange;
import org.fsmlight.team.organization.dispatchers.DispatcherDomainEvent;
import org.fsmlight.team.organization.dispatchers.DispatcherState;
import org.springframework.stereotype.Component;

/** Maps changes of dispatchers to contract events. The token of a link leaves sealed only. */
@Component
class DispatcherEventMapper implements EventMapper<DispatcherChange> {

  private final PendingEvents pending;
  private final Sealer sealer;

  DispatcherEventMapper(PendingEvents pending, Sealer sealer) {
    this.pending = pending;
    this.sealer = sealer;
  }

  @Override
  public List<PendingEvent> map(DispatcherChange change) {
    var state = state(change.dispatcher());
    var actor = change.actor() == null ? null : change.actor().text();
    return change.events().stream()
        .map(event -> pending.of(contract(event, state), change.at(), actor, null))
        .toList();
  }

  private DispatcherEvent contract(
      DispatcherDomainEvent event, org.fsmlight.events.Dispatcher state) {
    return switch (event) {
      case DispatcherDomainEvent.Invited(var token, var expiresAt) ->
          new DispatcherJoined(state, sealer.seal(token.value()), expiresAt);
      case DispatcherDomainEvent.Joined() -> new DispatcherJoined(state);
      case DispatcherDomainEvent.Changed() -> new DispatcherChanged(state);
      case DispatcherDomainEvent.Left() -> new DispatcherLeft(state);
    };
  }

  private static org.fsmlight.events.Dispatcher state(Dispatcher dispatcher) {
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

package org.fsmlight.team.organization.dispatchers;

import java.time.Instant;
import java.util.List;
import org.fsmlight.team.identity.actors.Actor;
import org.jspecify.annotations.Nullable;

/**
 * A dispatcher after a change.
 *
 * @param events empty when nothing changed
 */
public record DispatcherChange(
    Dispatcher dispatcher, List<DispatcherDomainEvent> events, Instant at, @Nullable Actor actor) {

  public DispatcherChange {
    events = List.copyOf(events);
  }

  boolean isEmpty() {
    return events.isEmpty();
  }
}

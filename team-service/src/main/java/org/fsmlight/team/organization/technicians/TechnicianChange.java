package org.fsmlight.team.organization.technicians;

import java.time.Instant;
import java.util.List;
import org.fsmlight.team.identity.actors.Actor;
import org.jspecify.annotations.Nullable;

/**
 * A technician after a change.
 *
 * @param events empty when nothing changed
 */
public record TechnicianChange(
    Technician technician, List<TechnicianDomainEvent> events, Instant at, @Nullable Actor actor) {

  public TechnicianChange {
    events = List.copyOf(events);
  }

  boolean isEmpty() {
    return events.isEmpty();
  }
}

package org.fsmlight.team.technicians;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A technician after a change, and the facts of it.
 *
 * @param facts none when nothing changed
 * @param actor who did it, as {@code role/ID}
 */
public record TechnicianChange(
    Technician technician, List<TechnicianFact> facts, Instant at, @Nullable String actor) {

  public boolean isNothing() {
    return facts.isEmpty();
  }
}

package org.fsmlight.amazon.clearances;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A clearance before and after its conditions were recorded. Both are equal when the same
 * conditions had been recorded before.
 *
 * @param actor absent for conditions that the demo records itself
 */
public record ClearanceChange(
    Clearance before, Clearance after, @Nullable Actor actor, Instant at) {

  /** One event if the technician gained or lost the clearance, otherwise none. */
  public List<ClearanceDomainEvent> domainEvents() {
    if (before.cleared() == after.cleared()) {
      return List.of();
    }
    return List.of(
        after.cleared()
            ? new ClearanceDomainEvent.ClearanceGained()
            : new ClearanceDomainEvent.ClearanceLost());
  }

  boolean isEmpty() {
    return before.equals(after);
  }
}

package org.fsmlight.dispatch.calls;

import java.time.Instant;
import java.util.Optional;

/** Date/time and technician of a call. A technician is only assigned to a date/time. */
public sealed interface Plan {

  record Undated() implements Plan {}

  record Dated(Instant date) implements Plan {}

  record Assigned(Instant date, AssignedTechnician assignee) implements Plan {}

  default Optional<Instant> start() {
    return switch (this) {
      case Undated() -> Optional.empty();
      case Dated(var date) -> Optional.of(date);
      case Assigned(var date, _) -> Optional.of(date);
    };
  }

  default Optional<AssignedTechnician> technician() {
    return this instanceof Assigned(_, var assignee) ? Optional.of(assignee) : Optional.empty();
  }
}

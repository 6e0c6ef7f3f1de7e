package org.fsmlight.dispatch.calls;

import java.time.Instant;
import java.util.Optional;

/** When and by whom: a technician is assigned to a date/time, never to none. */
public sealed interface Plan {

  record Undated() implements Plan {}

  record Dated(Instant date) implements Plan {}

  record Assigned(Instant date, AssignedTechnician who) implements Plan {}

  default Optional<Instant> start() {
    return switch (this) {
      case Undated() -> Optional.empty();
      case Dated(var date) -> Optional.of(date);
      case Assigned(var date, _) -> Optional.of(date);
    };
  }

  default Optional<AssignedTechnician> technician() {
    return this instanceof Assigned(_, var who) ? Optional.of(who) : Optional.empty();
  }
}

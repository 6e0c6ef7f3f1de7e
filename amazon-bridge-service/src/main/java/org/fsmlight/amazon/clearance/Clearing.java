package org.fsmlight.amazon.clearance;

import java.time.Instant;
import java.util.function.LongPredicate;
import org.fsmlight.amazon.technician.Technician;
import org.jspecify.annotations.Nullable;

/** Records what Amazon's conditions for a technician have come to. */
public final class Clearing {

  private final Clearances clearances;

  public Clearing(Clearances clearances) {
    this.clearances = clearances;
  }

  public Clearance of(Technician technician) {
    return clearances.find(technician.id()).orElseGet(() -> Clearance.none(technician));
  }

  /**
   * Records, and looks again whenever somebody else was faster.
   *
   * @param by who says so, as {@code role/ID}
   * @param basedOn the versions it may be applied to
   */
  public Outcome record(
      Technician technician,
      Conditions conditions,
      @Nullable String by,
      Instant at,
      LongPredicate basedOn) {
    while (true) {
      var current = of(technician);
      if (!basedOn.test(current.version())) {
        return new Outcome.Stale(current);
      }
      if (current.conditions().equals(conditions)) {
        return new Outcome.Recorded(current);
      }
      var change = new Change(current, current.with(conditions), by, at);
      if (clearances.save(change)) {
        return new Outcome.Recorded(change.after());
      }
    }
  }
}

package org.fsmlight.amazon.clearances;

import java.time.Instant;
import java.util.function.LongPredicate;
import org.fsmlight.amazon.technicians.TechnicianReplica;
import org.fsmlight.common.concurrency.CompareAndSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Records the conditions that a technician meets; the clearance follows from them. */
@Component
public class RecordConditions {

  private final Clearances clearances;

  public RecordConditions(Clearances clearances) {
    this.clearances = clearances;
  }

  /**
   * Decides on the current clearance, and again after each lost race.
   *
   * @param basedOn accepts the versions to which the command may be applied
   */
  public Decision record(
      TechnicianReplica technician,
      Conditions conditions,
      @Nullable Actor actor,
      Instant now,
      LongPredicate basedOn) {
    return CompareAndSet.repeat(
        () -> clearances.of(technician).record(conditions, actor, now, basedOn), this::save);
  }

  private boolean save(Decision decision) {
    return switch (decision) {
      case Decision.Accepted(var change) -> change.isEmpty() || clearances.save(change);
      case Decision.Refused _ -> true;
    };
  }
}

package org.fsmlight.notification.message;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a call stands after one of its facts.
 *
 * @param version the call's own version; the higher one is the newer state
 * @param end absent while people still need its date
 * @param start absent while no date/time is defined
 */
public record CallState(
    long version,
    @Nullable End end,
    @Nullable Instant start,
    int durationMinutes,
    @Nullable String technicianId) {

  /** How a call ends. */
  public enum End {
    COMPLETED,
    CANCELLED
  }

  public CallState newerOf(@Nullable CallState other) {
    return other != null && other.version > version ? other : this;
  }

  boolean isFor(String technician) {
    return technician.equals(technicianId);
  }
}

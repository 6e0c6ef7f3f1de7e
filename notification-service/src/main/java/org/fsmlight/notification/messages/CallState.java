package org.fsmlight.notification.messages;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The state of a call after one of its changes.
 *
 * @param version the version of the call; the higher one is newer
 * @param end absent until the call has ended
 * @param start absent until a date/time is defined
 */
public record CallState(
    long version,
    @Nullable End end,
    @Nullable Instant start,
    int durationMinutes,
    @Nullable String technicianId) {

  /** The ways in which a call ends. */
  public enum End {
    COMPLETED,
    CANCELLED
  }

  public CallState newerOf(@Nullable CallState other) {
    return other != null && other.version > version ? other : this;
  }

  boolean isAssignedTo(String technician) {
    return technician.equals(technicianId);
  }
}

package org.fsmlight.notification.previews;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A change that a dispatcher is about to make. */
public sealed interface ProposedChange {

  /** Accepts the request. */
  record Accept() implements ProposedChange {}

  /**
   * Defines or changes the date/time.
   *
   * @param durationMinutes absent if the duration stays as it is
   */
  record Schedule(Instant start, @Nullable Integer durationMinutes) implements ProposedChange {}

  /**
   * Assigns or reassigns a technician.
   *
   * @param start absent if the date/time stays as it is
   * @param durationMinutes absent if the duration stays as it is
   */
  record Assign(String technicianId, @Nullable Instant start, @Nullable Integer durationMinutes)
      implements ProposedChange {}

  record Unassign() implements ProposedChange {}

  record Cancel() implements ProposedChange {}
}

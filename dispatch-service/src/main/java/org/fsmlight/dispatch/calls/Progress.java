package org.fsmlight.dispatch.calls;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The progress of the work on a call. */
public sealed interface Progress {

  /** A technician's report that the call cannot be carried out as planned. */
  record Hindrance(Instant at, String reason) {}

  record NotBegun(@Nullable Hindrance reported) implements Progress {}

  /** The technician has checked in. */
  record AtWork(Instant since, @Nullable Hindrance reported) implements Progress {}

  /** The technician has checked out. */
  record Completed(Instant since, Instant at, @Nullable String note) implements Progress {}

  /**
   * The call does not take place, or was broken off.
   *
   * @param since the check-in; absent when the work had not begun
   */
  record Cancelled(@Nullable Instant since, Instant at, @Nullable String reason)
      implements Progress {}

  Progress NOT_BEGUN = new NotBegun(null);

  /** The hindrance, present until the call is rescheduled, reassigned or cancelled. */
  default Optional<Hindrance> hindrance() {
    return switch (this) {
      case NotBegun(var reported) -> Optional.ofNullable(reported);
      case AtWork(_, var reported) -> Optional.ofNullable(reported);
      case Completed _, Cancelled _ -> Optional.empty();
    };
  }

  default Optional<Instant> startedAt() {
    return switch (this) {
      case NotBegun _ -> Optional.empty();
      case AtWork(var since, _) -> Optional.of(since);
      case Completed(var since, _, _) -> Optional.of(since);
      case Cancelled(var since, _, _) -> Optional.ofNullable(since);
    };
  }

  default Optional<Instant> completedAt() {
    return this instanceof Completed(_, var at, _) ? Optional.of(at) : Optional.empty();
  }

  /** The same progress without the texts that people wrote. */
  default Progress erased() {
    return switch (this) {
      case NotBegun _ -> NOT_BEGUN;
      case AtWork(var since, _) -> new AtWork(since, null);
      case Completed(var since, var at, _) -> new Completed(since, at, null);
      case Cancelled(var since, var at, _) -> new Cancelled(since, at, null);
    };
  }

  /** The technician's note at check-out. */
  default Optional<String> checkOutNote() {
    return this instanceof Completed(_, _, var note) ? Optional.ofNullable(note) : Optional.empty();
  }

  /** The reason why the call was cancelled or cannot be completed. */
  default Optional<String> explanation() {
    return this instanceof Cancelled(_, _, var reason)
        ? Optional.ofNullable(reason)
        : hindrance().map(Hindrance::reason);
  }

  /** Returns true if nothing more happens to the call and it takes no technician's time. */
  default boolean isOver() {
    return this instanceof Completed || this instanceof Cancelled;
  }
}

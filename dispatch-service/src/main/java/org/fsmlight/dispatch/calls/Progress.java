package org.fsmlight.dispatch.calls;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How far the work itself is. */
public sealed interface Progress {

  /** Why the technician cannot carry the call out as planned. */
  record Hindrance(Instant at, String reason) {}

  record NotBegun(@Nullable Hindrance told) implements Progress {}

  /** Checked in. */
  record AtWork(Instant since, @Nullable Hindrance told) implements Progress {}

  /** Checked out, perhaps with a note. */
  record Completed(Instant since, Instant at, @Nullable String note) implements Progress {}

  /** Will not take place, or not to its end. */
  record Cancelled(@Nullable Instant since, Instant at, @Nullable String reason)
      implements Progress {}

  Progress NOT_BEGUN = new NotBegun(null);

  /** Why it can't be completed; present until the call is rescheduled, reassigned or cancelled. */
  default Optional<Hindrance> hindrance() {
    return switch (this) {
      case NotBegun(var told) -> Optional.ofNullable(told);
      case AtWork(_, var told) -> Optional.ofNullable(told);
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

  /** The same without what somebody wrote. */
  default Progress erased() {
    return switch (this) {
      case NotBegun _ -> NOT_BEGUN;
      case AtWork(var since, _) -> new AtWork(since, null);
      case Completed(var since, var at, _) -> new Completed(since, at, null);
      case Cancelled(var since, var at, _) -> new Cancelled(since, at, null);
    };
  }

  /** What the technician noted at check-out. */
  default Optional<String> checkOutNote() {
    return this instanceof Completed(_, _, var note) ? Optional.ofNullable(note) : Optional.empty();
  }

  /** Why it was cancelled, or could not be completed. */
  default Optional<String> why() {
    return this instanceof Cancelled(_, _, var reason)
        ? Optional.ofNullable(reason)
        : hindrance().map(Hindrance::reason);
  }

  /** Nothing more happens to the call, and it takes nobody's time. */
  default boolean isOver() {
    return this instanceof Completed || this instanceof Cancelled;
  }
}

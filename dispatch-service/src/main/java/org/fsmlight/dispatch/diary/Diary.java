package org.fsmlight.dispatch.diary;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.fsmlight.dispatch.TechnicianId;

/**
 * The times of one technician's calls not finished, as one unit of writing: that is why two
 * dispatchers can't take the same time.
 */
public record Diary(TechnicianId technician, long version, List<Entry> entries) {

  /** A reservation and when it was made; a call confirms it, or a sweeper drops it. */
  public record Entry(Reservation reservation, Instant reservedAt) {}

  /** What comes of wanting a time. */
  public sealed interface Outcome {

    record Reserved(Diary after) implements Outcome {}

    record Busy(Reservation conflict) implements Outcome {}
  }

  static Diary empty(TechnicianId technician) {
    return new Diary(technician, 0, List.of());
  }

  /** A call never stands in its own way: while it moves it holds its old and its new time. */
  Outcome reserve(Reservation wanted, boolean allowOverlap, Instant now) {
    if (!allowOverlap) {
      var conflict =
          entries.stream()
              .map(Entry::reservation)
              .filter(taken -> !taken.call().equals(wanted.call()))
              .filter(taken -> taken.time().overlaps(wanted.time()))
              .findFirst();
      if (conflict.isPresent()) {
        return new Outcome.Busy(conflict.get());
      }
    }
    return new Outcome.Reserved(
        new Diary(
            technician,
            version + 1,
            Stream.concat(entries.stream(), Stream.of(new Entry(wanted, now))).toList()));
  }

  boolean holds(ReservationId id) {
    return entries.stream().anyMatch(entry -> entry.reservation().id().equals(id));
  }

  Diary without(ReservationId id) {
    return new Diary(
        technician,
        version + 1,
        entries.stream().filter(entry -> !entry.reservation().id().equals(id)).toList());
  }
}

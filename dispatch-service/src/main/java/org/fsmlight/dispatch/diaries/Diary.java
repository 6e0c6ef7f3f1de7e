package org.fsmlight.dispatch.diaries;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fsmlight.dispatch.ServiceCallId;
import org.fsmlight.dispatch.TechnicianId;
import org.fsmlight.dispatch.TimeSlot;

/**
 * The reservations of one technician for calls that are not over. A diary is written as a whole, so
 * two dispatchers cannot reserve the same time.
 */
public record Diary(TechnicianId technician, long version, List<Entry> entries) {

  /** A reservation and the time at which it was made. */
  public record Entry(Reservation reservation, Instant reservedAt) {}

  /** The diary of a technician for whom nothing is reserved. */
  public static Diary empty(TechnicianId technician) {
    return new Diary(technician, 0, List.of());
  }

  /**
   * The first reservation of another call that overlaps the time. A call is not in conflict with
   * itself: while it is moved, it holds its old and its new time.
   */
  public Optional<Reservation> conflictWith(ServiceCallId call, TimeSlot time) {
    return entries.stream()
        .map(Entry::reservation)
        .filter(reserved -> !reserved.call().equals(call))
        .filter(reserved -> reserved.time().overlaps(time))
        .findFirst();
  }

  /** The parts of a period that no other call has reserved, in order of time. */
  public List<TimeSlot> freeWithin(TimeSlot period, ServiceCallId call) {
    var reserved =
        entries.stream()
            .map(Entry::reservation)
            .filter(reservation -> !reservation.call().equals(call))
            .map(Reservation::time)
            .filter(period::overlaps)
            .sorted(Comparator.comparing(TimeSlot::start))
            .toList();
    var free = new ArrayList<TimeSlot>();
    var from = period.start();
    for (var time : reserved) {
      if (from.isBefore(time.start())) {
        free.add(new TimeSlot(from, time.start()));
      }
      from = from.isBefore(time.end()) ? time.end() : from;
    }
    if (from.isBefore(period.end())) {
      free.add(new TimeSlot(from, period.end()));
    }
    return List.copyOf(free);
  }

  Decision reserve(Reservation wanted, boolean allowOverlap, Instant now) {
    return conflictWith(wanted.call(), wanted.time())
        .filter(_ -> !allowOverlap)
        .<Decision>map(Decision.Refused::new)
        .orElseGet(() -> new Decision.Accepted(with(new Entry(wanted, now))));
  }

  boolean contains(ReservationId id) {
    return entries.stream().anyMatch(entry -> entry.reservation().id().equals(id));
  }

  Diary without(ReservationId id) {
    return new Diary(
        technician,
        version + 1,
        entries.stream().filter(entry -> !entry.reservation().id().equals(id)).toList());
  }

  private Diary with(Entry entry) {
    return new Diary(
        technician, version + 1, Stream.concat(entries.stream(), Stream.of(entry)).toList());
  }
}

package org.fsmlight.dispatch.diaries;

import java.time.Instant;
import java.util.Optional;
import org.fsmlight.common.concurrency.CompareAndSet;
import org.fsmlight.dispatch.TechnicianId;
import org.springframework.stereotype.Component;

/** Makes and releases reservations in the technicians' diaries. */
@Component
public class Reservations {

  private final Diaries diaries;

  public Reservations(Diaries diaries) {
    this.diaries = diaries;
  }

  /**
   * Makes the reservation.
   *
   * @return the reservation that is in conflict; empty if the new one was made
   */
  public Optional<Reservation> reserve(Reservation wanted, boolean allowOverlap, Instant now) {
    var decision =
        CompareAndSet.repeat(
            () -> diaryOf(wanted.technician()).reserve(wanted, allowOverlap, now), this::save);
    return decision instanceof Decision.Refused(var conflict)
        ? Optional.of(conflict)
        : Optional.empty();
  }

  /** Releases the reservation, if the diary still contains it. */
  public void release(Reservation obsolete) {
    CompareAndSet.repeatWhilePresent(
        () ->
            diaries
                .find(obsolete.technician())
                .filter(diary -> diary.contains(obsolete.id()))
                .map(diary -> diary.without(obsolete.id())),
        diaries::save);
  }

  private boolean save(Decision decision) {
    return switch (decision) {
      case Decision.Accepted(var diary) -> diaries.save(diary);
      case Decision.Refused _ -> true;
    };
  }

  private Diary diaryOf(TechnicianId technician) {
    return diaries.find(technician).orElseGet(() -> Diary.empty(technician));
  }
}

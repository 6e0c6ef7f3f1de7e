package org.fsmlight.dispatch.diary;

import java.time.Instant;
import java.util.Optional;
import org.fsmlight.dispatch.TechnicianId;
import org.springframework.stereotype.Component;

/** Takes times in diaries and gives them back; a lost race is decided again on the new diary. */
@Component
public class Reservations {

  private final Diaries diaries;

  public Reservations(Diaries diaries) {
    this.diaries = diaries;
  }

  /** Takes the time; answers what stands in the way, if anything does. */
  public Optional<Reservation> reserve(Reservation wanted, boolean allowOverlap, Instant now) {
    while (true) {
      switch (diaryOf(wanted.technician()).reserve(wanted, allowOverlap, now)) {
        case Diary.Outcome.Busy(var conflict) -> {
          return Optional.of(conflict);
        }
        case Diary.Outcome.Reserved(var after) -> {
          if (diaries.save(after)) {
            return Optional.empty();
          }
        }
      }
    }
  }

  /** Gives the time back, if it is still held. */
  public void release(Reservation obsolete) {
    Diary diary;
    do {
      diary = diaryOf(obsolete.technician());
    } while (diary.holds(obsolete.id()) && !diaries.save(diary.without(obsolete.id())));
  }

  private Diary diaryOf(TechnicianId technician) {
    return diaries.find(technician).orElseGet(() -> Diary.empty(technician));
  }
}

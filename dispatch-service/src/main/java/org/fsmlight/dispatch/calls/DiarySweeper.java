package org.fsmlight.dispatch.calls;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.fsmlight.dispatch.diary.Diaries;
import org.fsmlight.dispatch.diary.Diary;
import org.fsmlight.dispatch.diary.Reservation;
import org.fsmlight.dispatch.diary.Reservations;
import org.springframework.stereotype.Component;

/**
 * Mends what a crash between the steps of {@link Dispatching} left in a diary. Before a time that
 * no call confirms is dropped, the call is written again, so that a writer who comes late with that
 * time is turned away.
 */
@Component
public class DiarySweeper {

  private final Diaries diaries;
  private final Reservations reservations;
  private final ServiceCalls calls;

  public DiarySweeper(Diaries diaries, Reservations reservations, ServiceCalls calls) {
    this.diaries = diaries;
    this.reservations = reservations;
    this.calls = calls;
  }

  /**
   * @param grace how long a command in progress is left alone
   * @return how many were dropped
   */
  public int sweep(Instant now, Duration grace) {
    return (int)
        diaries.inUse().stream()
            .flatMap(diary -> diary.entries().stream())
            .filter(entry -> entry.reservedAt().isBefore(now.minus(grace)))
            .map(Diary.Entry::reservation)
            .filter(reservation -> dropUnlessConfirmed(reservation, now))
            .count();
  }

  private boolean dropUnlessConfirmed(Reservation reservation, Instant now) {
    Optional<ServiceCall> call;
    do {
      call = calls.find(reservation.call());
      if (call.filter(current -> current.confirms(reservation)).isPresent()) {
        return false;
      }
    } while (call.isPresent() && !calls.save(Change.untold(call.get().fenced(), now)));
    reservations.release(reservation);
    return true;
  }
}

package org.fsmlight.dispatch.calls;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.fsmlight.common.concurrency.CompareAndSet;
import org.fsmlight.dispatch.diaries.Diaries;
import org.fsmlight.dispatch.diaries.Diary;
import org.fsmlight.dispatch.diaries.Reservation;
import org.fsmlight.dispatch.diaries.Reservations;
import org.springframework.stereotype.Component;

/**
 * Releases reservations that no call confirms: a crash between the steps of {@link
 * ChangeServiceCall} leaves them in a diary. The call is written first, as a fence: a delayed
 * writer that still relies on the reservation then fails to save the call.
 */
@Component
public class ReleaseOrphanedReservations {

  private final Diaries diaries;
  private final Reservations reservations;
  private final ServiceCalls calls;

  public ReleaseOrphanedReservations(
      Diaries diaries, Reservations reservations, ServiceCalls calls) {
    this.diaries = diaries;
    this.reservations = reservations;
    this.calls = calls;
  }

  /**
   * @param grace the age below which a reservation may belong to a command in progress
   * @return the number of released reservations
   */
  public int release(Instant now, Duration grace) {
    return (int)
        diaries.inUse().stream()
            .flatMap(diary -> diary.entries().stream())
            .filter(entry -> entry.reservedAt().isBefore(now.minus(grace)))
            .map(Diary.Entry::reservation)
            .filter(reservation -> releaseUnlessConfirmed(reservation, now))
            .count();
  }

  private boolean releaseUnlessConfirmed(Reservation reservation, Instant now) {
    var call =
        CompareAndSet.<Optional<ServiceCall>>repeat(
            () -> calls.find(reservation.call()),
            found -> isConfirmed(found, reservation) || fence(found, now));
    if (isConfirmed(call, reservation)) {
      return false;
    }
    reservations.release(reservation);
    return true;
  }

  private static boolean isConfirmed(Optional<ServiceCall> call, Reservation reservation) {
    return call.filter(found -> found.confirms(reservation)).isPresent();
  }

  private boolean fence(Optional<ServiceCall> call, Instant now) {
    return call.isEmpty() || calls.save(ServiceCallChange.withoutEvents(call.get().fenced(), now));
  }
}

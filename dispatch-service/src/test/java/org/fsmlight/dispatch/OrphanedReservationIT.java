package org.fsmlight.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import org.fsmlight.dispatch.calls.ReleaseOrphanedReservations;
import org.fsmlight.dispatch.diaries.Reservation;
import org.fsmlight.dispatch.diaries.ReservationId;
import org.fsmlight.dispatch.diaries.Reservations;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A process died after the reservation in the diary and before the call was written. */
class OrphanedReservationIT extends RunningService {

  private static final Duration GRACE = Duration.ofHours(1);

  @Autowired private Reservations reservations;
  @Autowired private ReleaseOrphanedReservations orphans;
  @Autowired private Clock clock;

  @Test
  void blocksTheTimeUntilItIsReleasedAndTheCallKeepsItsVersion() {
    var orphaned = accepted(tomorrowAt(10));
    var other = accepted(tomorrowAt(10));
    var now = clock.instant();
    assertThat(reservations.reserve(reservationOfAda(orphaned), false, now)).isEmpty();

    assertThat(orphans.release(now.plus(GRACE), GRACE)).isZero();
    var busy = assign(other, ada, dora).isProblem(409, "technician-busy");
    assertThat(busy.text("/conflict/number")).isEqualTo("no-" + orphaned);

    assertThat(orphans.release(now.plus(GRACE).plusMillis(1), GRACE)).isEqualTo(1);
    assign(other, ada, dora).isSuccess(200);
    assign(orphaned, ben, dora, "If-Match", "\"1\"").isSuccess(200);
    assertThat(orphans.release(now.plus(GRACE.multipliedBy(2)), GRACE)).isZero();
  }

  private Reservation reservationOfAda(String call) {
    return new Reservation(
        ReservationId.random(),
        new TechnicianId(ada),
        new ServiceCallId(call),
        "no-" + call,
        TimeSlot.of(tomorrowAt(10), 120));
  }
}

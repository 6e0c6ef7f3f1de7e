package org.fsmlight.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import org.fsmlight.dispatch.calls.DiarySweeper;
import org.fsmlight.dispatch.diary.Reservation;
import org.fsmlight.dispatch.diary.ReservationId;
import org.fsmlight.dispatch.diary.Reservations;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A process died after it had taken a time and before it had written the call. */
class OrphanInADiaryIT extends RunningService {

  private static final Duration GRACE = Duration.ofHours(1);

  @Autowired private Reservations reservations;
  @Autowired private DiarySweeper sweeper;
  @Autowired private Clock clock;

  @Test
  void blocksTheTimeUntilItIsSweptAndLeavesTheCallsVersionAlone() {
    var orphaned = accepted(tomorrowAt(10));
    var other = accepted(tomorrowAt(10));
    var now = clock.instant();
    assertThat(reservations.reserve(adasTimeFor(orphaned), false, now)).isEmpty();

    assertThat(sweeper.sweep(now.plus(GRACE), GRACE)).isZero();
    var busy = assign(other, ada, dora).isProblem(409, "technician-busy");
    assertThat(busy.text("/conflict/number")).isEqualTo("no-" + orphaned);

    assertThat(sweeper.sweep(now.plus(GRACE).plusMillis(1), GRACE)).isEqualTo(1);
    assign(other, ada, dora).isSuccess(200);
    assign(orphaned, ben, dora, "If-Match", "\"1\"").isSuccess(200);
    assertThat(sweeper.sweep(now.plus(GRACE.multipliedBy(2)), GRACE)).isZero();
  }

  private Reservation adasTimeFor(String call) {
    return new Reservation(
        ReservationId.random(),
        new TechnicianId(ada),
        new ServiceCallId(call),
        "no-" + call,
        TimeSlot.of(tomorrowAt(10), 120));
  }
}

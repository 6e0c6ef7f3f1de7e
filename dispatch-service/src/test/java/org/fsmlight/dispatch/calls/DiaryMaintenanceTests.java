package org.fsmlight.dispatch.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.fsmlight.dispatch.calls.Desk.DORA;
import static org.fsmlight.dispatch.calls.Desk.GRACE;
import static org.fsmlight.dispatch.calls.Desk.NOW;
import static org.fsmlight.dispatch.calls.Desk.TEN;
import static org.fsmlight.dispatch.calls.Desk.assign;
import static org.fsmlight.dispatch.technicians.Team.ADA;
import static org.fsmlight.dispatch.technicians.Team.BEN;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.fsmlight.dispatch.ServiceCallId;
import org.fsmlight.dispatch.TimeSlot;
import org.fsmlight.dispatch.diaries.Diary;
import org.fsmlight.dispatch.diaries.InMemoryDiaries;
import org.fsmlight.dispatch.diaries.Reservation;
import org.fsmlight.dispatch.diaries.ReservationId;
import org.fsmlight.dispatch.diaries.Reservations;
import org.junit.jupiter.api.Test;

class DiaryMaintenanceTests {

  private final Clock later = Clock.fixed(NOW.plus(GRACE).plusMillis(1), ZoneOffset.UTC);

  @Test
  void releasesOrphansAndReviewsQualifications() {
    var desk = new Desk();
    var call = desk.accepted("1001", TEN);
    desk.done(call, assign(ADA), DORA);
    var orphan =
        new Reservation(
            ReservationId.random(),
            BEN,
            new ServiceCallId("never-a-call"),
            "1002",
            TimeSlot.of(TEN, 60));
    new Reservations(desk.diaries).reserve(orphan, false, NOW);
    desk.adaLosesVerification();

    new DiaryMaintenance(desk.orphans, desk.qualification, later, GRACE).maintain();
    desk.diariesAgreeWith(call);
    assertThat(desk.call(call).openTasks()).contains(Task.ASSIGN_TECHNICIAN);
  }

  @Test
  void goesOnAfterAFailure() {
    var unavailable =
        new InMemoryDiaries() {
          @Override
          public synchronized List<Diary> inUse() {
            throw new IllegalStateException("unavailable");
          }
        };
    var desk = new Desk(new InMemoryServiceCalls(), unavailable);
    assertThatNoException()
        .isThrownBy(new DiaryMaintenance(desk.orphans, desk.qualification, later, GRACE)::maintain);
  }
}

package org.fsmlight.dispatch.diaries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fsmlight.dispatch.technicians.Team.ADA;

import java.time.Instant;
import org.fsmlight.dispatch.ServiceCallId;
import org.fsmlight.dispatch.TimeSlot;
import org.junit.jupiter.api.Test;

class ReservationsTests {

  private static final Instant TEN = Instant.parse("2026-03-10T10:00:00Z");

  private final InMemoryDiaries diaries = new InMemoryDiaries();
  private final Reservations reservations = new Reservations(diaries);
  private final Reservation first = reservation("first", TEN);
  private final Reservation second = reservation("second", TEN.plusSeconds(7_200));

  @Test
  void reserveDecidesAgainAfterALostRace() {
    diaries.beforeSave = () -> reserve(reservation("rival", TEN));
    assertThat(reservations.reserve(first, false, TEN))
        .get()
        .extracting(Reservation::number)
        .isEqualTo("no-rival");
    diaries.beforeSave = () -> reserve(reservation("another", TEN.plusSeconds(14_400)));
    reserve(second);
    assertThat(diary().contains(second.id())).isTrue();
    assertThat(diary().entries()).hasSize(3);
  }

  @Test
  void releaseDecidesAgainAfterALostRace() {
    reserve(first);
    diaries.beforeSave = () -> reserve(second);
    reservations.release(first);
    assertThat(diary().contains(first.id())).isFalse();
    assertThat(diary().contains(second.id())).isTrue();
  }

  @Test
  void releaseOfAReservationThatIsGoneWritesNothing() {
    reservations.release(first);
    assertThat(diaries.find(ADA)).isEmpty();
    reserve(first);
    reservations.release(first);
    var released = diary();
    reservations.release(first);
    assertThat(diary()).isEqualTo(released);
  }

  private void reserve(Reservation wanted) {
    assertThat(reservations.reserve(wanted, false, TEN)).isEmpty();
  }

  private Diary diary() {
    return diaries.find(ADA).orElseThrow();
  }

  private static Reservation reservation(String call, Instant start) {
    return new Reservation(
        ReservationId.random(), ADA, new ServiceCallId(call), "no-" + call, TimeSlot.of(start, 60));
  }
}

package org.fsmlight.dispatch.diaries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fsmlight.dispatch.technicians.Team.ADA;

import java.time.Instant;
import org.fsmlight.dispatch.ServiceCallId;
import org.fsmlight.dispatch.TimeSlot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiaryTests {

  private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

  private final Reservation taken = reservation("first", "2026-03-10T10:00:00Z", 120);
  private final Diary diary = reserved(Diary.empty(ADA), taken);

  @ParameterizedTest
  @CsvSource({
    "2026-03-10T09:00:00Z, 61",
    "2026-03-10T10:00:00Z, 120",
    "2026-03-10T10:30:00Z, 15",
    "2026-03-10T11:59:00Z, 15",
    "2026-03-09T23:00:00Z, 1440",
  })
  void refusesAnOverlapAndNamesTheReservation(String start, int minutes) {
    assertThat(diary.reserve(reservation("second", start, minutes), false, NOW))
        .isEqualTo(new Decision.Refused(taken));
  }

  @ParameterizedTest
  @CsvSource({"2026-03-10T09:00:00Z, 60", "2026-03-10T12:00:00Z, 60"})
  void acceptsAdjacentTimes(String start, int minutes) {
    assertThat(diary.reserve(reservation("second", start, minutes), false, NOW))
        .isInstanceOf(Decision.Accepted.class);
  }

  @Test
  void detectsAnOverlapAcrossMidnight() {
    var night = reserved(Diary.empty(ADA), reservation("night", "2026-03-10T23:00:00Z", 120));
    assertThat(night.reserve(reservation("early", "2026-03-11T00:30:00Z", 30), false, NOW))
        .isInstanceOf(Decision.Refused.class);
  }

  @Test
  void acceptsAnOverlapIfItIsAllowed() {
    var second = reservation("second", "2026-03-10T11:00:00Z", 60);
    assertThat(diary.reserve(second, true, NOW)).isInstanceOf(Decision.Accepted.class);
  }

  @Test
  void aCallIsNotInConflictWithItself() {
    var moved = reservation("first", "2026-03-10T11:00:00Z", 120);
    assertThat(diary.reserve(moved, false, NOW)).isInstanceOf(Decision.Accepted.class);
  }

  @Test
  void isFreeBetweenReservationsOfOtherCalls() {
    var day = slot("2026-03-10T07:00:00Z", "2026-03-10T19:00:00Z");
    var second = diary.reserve(reservation("second", "2026-03-10T10:30:00Z", 30), true, NOW);
    var inside = ((Decision.Accepted) second).diary();
    var full = reserved(inside, reservation("third", "2026-03-10T18:00:00Z", 120));
    assertThat(full.freeWithin(day, new ServiceCallId("other")))
        .containsExactly(
            slot("2026-03-10T07:00:00Z", "2026-03-10T10:00:00Z"),
            slot("2026-03-10T12:00:00Z", "2026-03-10T18:00:00Z"));
    assertThat(diary.freeWithin(day, taken.call())).containsExactly(day);
    assertThat(Diary.empty(ADA).freeWithin(day, taken.call())).containsExactly(day);
  }

  private static TimeSlot slot(String start, String end) {
    return new TimeSlot(Instant.parse(start), Instant.parse(end));
  }

  @Test
  void removesOnlyTheReservationWithThatId() {
    var moved = reservation("first", "2026-03-10T11:00:00Z", 120);
    var both = reserved(diary, moved);
    assertThat(both.without(taken.id()).contains(moved.id())).isTrue();
    assertThat(both.without(taken.id()).contains(taken.id())).isFalse();
  }

  private static Reservation reservation(String call, String start, int minutes) {
    return new Reservation(
        ReservationId.random(),
        ADA,
        new ServiceCallId(call),
        "no-" + call,
        TimeSlot.of(Instant.parse(start), minutes));
  }

  private static Diary reserved(Diary diary, Reservation wanted) {
    return ((Decision.Accepted) diary.reserve(wanted, false, NOW)).diary();
  }
}

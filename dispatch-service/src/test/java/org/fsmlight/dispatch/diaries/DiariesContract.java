package org.fsmlight.dispatch.diaries;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.fsmlight.dispatch.AtOnce;
import org.fsmlight.dispatch.ServiceCallId;
import org.fsmlight.dispatch.TechnicianId;
import org.fsmlight.dispatch.TimeSlot;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The contract of {@link Diaries}. Tests use fresh IDs, so a store may be shared. */
public abstract class DiariesContract {

  private static final Instant NOW = Instant.parse("2026-03-02T08:00:00.123Z");
  private static final Instant TEN = Instant.parse("2026-03-10T10:00:00Z");

  private final TechnicianId technician = anyTechnician();
  private final Reservation reservation = reservation(technician, TEN);
  private Diaries diaries;

  /** The store under test. */
  protected abstract Diaries store();

  /** Saves several times at once. Returns the number of successes. */
  protected int countSavedAtOnce(Callable<Boolean> save) throws Exception {
    return AtOnce.countSaved(save);
  }

  @BeforeEach
  void useTheStore() {
    diaries = store();
  }

  @Test
  void findsNoDiaryBeforeTheFirstReservation() {
    assertThat(diaries.find(technician)).isEmpty();
  }

  @Test
  void findsEveryDiaryThatWasSaved() {
    var one = with(Diary.empty(technician), reservation);
    var two = with(one, reservation(technician, TEN.plusSeconds(7_200)));
    for (var diary : List.of(one, two, two.without(reservation.id()))) {
      assertThat(diaries.save(diary)).isTrue();
      assertThat(diaries.find(technician)).contains(diary);
    }
  }

  @Test
  void savesAVersionOnce() {
    var one = with(Diary.empty(technician), reservation);
    var two = one.without(reservation.id());
    assertThat(diaries.save(two)).as("of a diary that does not exist").isFalse();
    assertThat(diaries.save(one)).isTrue();
    assertThat(diaries.save(one)).isFalse();
    assertThat(diaries.save(two)).isTrue();
    assertThat(diaries.save(one)).isFalse();
    assertThat(diaries.find(technician)).contains(two);
  }

  @Test
  void findsTheExistingOnesOfSeveralDiaries() {
    var ada = saved(technician);
    var ben = saved(anyTechnician());
    saved(anyTechnician());
    assertThat(diaries.findAll(List.of(ben.technician(), anyTechnician(), technician)))
        .containsExactlyInAnyOrder(ada, ben);
    assertThat(diaries.findAll(List.of())).isEmpty();
  }

  @Test
  void listsDiariesThatContainReservations() {
    var inUse = saved(technician);
    var emptied = saved(anyTechnician());
    var released = emptied.without(emptied.entries().getFirst().reservation().id());
    assertThat(diaries.save(released)).isTrue();
    assertThat(diaries.inUse()).contains(inUse).doesNotContain(released, emptied);
  }

  @Test
  void onlyOneOfManyConcurrentSavesOfAVersionSucceeds() throws Exception {
    var wanted = with(Diary.empty(technician), reservation);
    assertThat(countSavedAtOnce(() -> diaries.save(wanted))).isEqualTo(1);
  }

  private Diary saved(TechnicianId of) {
    var diary = with(Diary.empty(of), reservation(of, TEN));
    assertThat(diaries.save(diary)).isTrue();
    return diary;
  }

  private static Diary with(Diary diary, Reservation reservation) {
    return ((Decision.Accepted) diary.reserve(reservation, false, NOW)).diary();
  }

  private static TechnicianId anyTechnician() {
    return new TechnicianId(UUID.randomUUID().toString());
  }

  private static Reservation reservation(TechnicianId technician, Instant start) {
    return new Reservation(
        ReservationId.random(),
        technician,
        new ServiceCallId("call-1"),
        "1001",
        TimeSlot.of(start, 60));
  }
}

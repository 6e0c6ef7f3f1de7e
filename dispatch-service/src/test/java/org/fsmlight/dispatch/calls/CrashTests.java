package org.fsmlight.dispatch.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fsmlight.dispatch.calls.Desk.DORA;
import static org.fsmlight.dispatch.calls.Desk.GRACE;
import static org.fsmlight.dispatch.calls.Desk.HOLD;
import static org.fsmlight.dispatch.calls.Desk.NOON;
import static org.fsmlight.dispatch.calls.Desk.NOW;
import static org.fsmlight.dispatch.calls.Desk.TEN;
import static org.fsmlight.dispatch.calls.Desk.assign;
import static org.fsmlight.dispatch.calls.Desk.schedule;
import static org.fsmlight.dispatch.technicians.Team.ADA;
import static org.fsmlight.dispatch.technicians.Team.BEN;

import java.time.Instant;
import java.util.List;
import org.fsmlight.dispatch.ServiceCallId;
import org.fsmlight.dispatch.diaries.Diary;
import org.fsmlight.dispatch.diaries.InMemoryDiaries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Crashes between the steps of a command, and a delayed writer. */
class CrashTests {

  private static final Instant AFTER_GRACE = NOW.plus(GRACE).plusMillis(1);

  private int callWrites = Integer.MAX_VALUE;
  private int diaryWrites = Integer.MAX_VALUE;

  private final Desk desk =
      new Desk(
          new InMemoryServiceCalls() {
            @Override
            public boolean save(ServiceCallChange change) {
              crashUnless(callWrites-- > 0);
              return super.save(change);
            }
          },
          new InMemoryDiaries() {
            @Override
            public boolean save(Diary diary) {
              crashUnless(diaryWrites-- > 0);
              return super.save(diary);
            }
          });

  private final ServiceCallId call = desk.accepted("1001", TEN);
  private final ServiceCallId rival = desk.accepted("1002", TEN);

  static List<Command> commandsThatMoveTimes() {
    return List.of(
        schedule(NOON),
        assign(BEN),
        new Command.Assign(BEN, NOON, false),
        new Command.Unassign(),
        new Command.Cancel("Client has moved"),
        Desk.undo(2));
  }

  @ParameterizedTest
  @MethodSource("commandsThatMoveTimes")
  void crashBeforeTheCallIsWrittenLeavesAnOrphanedReservation(Command command) {
    desk.done(call, assign(ADA));
    var before = desk.calls.find(call).orElseThrow();

    callWrites = 0;
    crashes(command);
    restart();

    assertThat(desk.calls.find(call)).contains(before);
    desk.orphans.release(AFTER_GRACE, GRACE);
    desk.diariesAgreeWith(call);
    desk.done(call, command);
    desk.diariesAgreeWith(call);
  }

  @ParameterizedTest
  @MethodSource("commandsThatMoveTimes")
  void crashBeforeTheObsoleteReservationIsReleasedLeavesItOrphaned(Command command) {
    desk.done(call, assign(ADA));

    var releasesOnly =
        switch (command) {
          case Command.Unassign _, Command.Cancel _, Command.Undo _ -> true;
          default -> false;
        };
    diaryWrites = releasesOnly ? 0 : 1;
    crashes(command);
    restart();

    assertThat(desk.calls.find(call).orElseThrow().version()).isEqualTo(3);
    assertThat(desk.orphans.release(AFTER_GRACE, GRACE)).isEqualTo(1);
    desk.diariesAgreeWith(call);
  }

  @Test
  void crashBeforeTheReservationLeavesNothing() {
    diaryWrites = 0;
    crashes(assign(ADA));
    restart();
    desk.diariesAgreeWith(call);
    assertThat(desk.orphans.release(AFTER_GRACE, GRACE)).isZero();
  }

  @Test
  void keepsReservationsOfCommandsInProgressAndConfirmedOnes() {
    desk.done(rival, schedule(NOON));
    desk.done(rival, assign(ADA));
    callWrites = 0;
    crashes(assign(ADA));
    restart();
    assertThat(desk.orphans.release(NOW.plus(GRACE), GRACE)).isZero();
    assertThat(desk.orphans.release(AFTER_GRACE, GRACE)).isEqualTo(1);
    assertThat(desk.orphans.release(AFTER_GRACE, GRACE)).isZero();
    desk.diariesAgreeWith(rival);
  }

  @Test
  void delayedWriterIsRefusedOnceTheTimeIsReservedForAnotherCall() {
    desk.calls.beforeSave =
        () -> {
          desk.orphans.release(AFTER_GRACE, GRACE);
          desk.done(rival, assign(ADA));
        };

    var refusal = desk.refused(call, assign(ADA), DORA);

    assertThat(refusal).isInstanceOf(Refusal.Busy.class);
    assertThat(desk.calls.find(call).orElseThrow().plan().technician()).isEmpty();
    desk.diariesAgreeWith(call, rival);
  }

  @Test
  void keepsAReservationThatTheDelayedWriterConfirmsBeforeTheFence() {
    var delayed = new DelayedWriter();
    var racing = new Desk(delayed, new InMemoryDiaries());
    var id = racing.accepted("1001", TEN);
    delayed.whenWriting = () -> racing.orphans.release(AFTER_GRACE, GRACE);
    racing.done(id, assign(ADA));
    assertThat(racing.call(id).isAssignedTo(ADA)).isTrue();
    racing.diariesAgreeWith(id);
    assertThat(racing.diaryOf(ADA)).hasSize(1);
  }

  /** Saves the call of a command in the moment in which the release is about to fence it. */
  private static final class DelayedWriter extends InMemoryServiceCalls {

    private Runnable whenWriting;
    private ServiceCallChange delayed;
    private boolean isSaved;

    @Override
    public synchronized boolean save(ServiceCallChange change) {
      if (whenWriting == null) {
        return super.save(change);
      }
      if (delayed == null) {
        delayed = change;
        whenWriting.run();
        return isSaved;
      }
      isSaved |= super.save(delayed);
      return super.save(change);
    }
  }

  @Test
  void releaseOfAnOrphanKeepsTheVersionThatClientsSee() {
    callWrites = 0;
    crashes(assign(ADA));
    restart();
    desk.orphans.release(AFTER_GRACE, GRACE);
    assertThat(
            desk.changeServiceCall.change(
                call, assign(ADA), DORA, Precondition.exactly(1), NOW, HOLD))
        .get()
        .isInstanceOf(Decision.Accepted.class);
  }

  @Test
  void lostRaceIsDecidedAgainAndReleasesItsReservation() {
    desk.calls.beforeSave = () -> desk.done(call, assign(BEN));
    desk.done(call, assign(ADA));
    assertThat(desk.calls.find(call).orElseThrow().isAssignedTo(ADA)).isTrue();
    desk.diariesAgreeWith(call);
    assertThat(desk.lastEvents().getFirst())
        .isInstanceOf(ServiceCallDomainEvent.TechnicianReassigned.class);
  }

  private void crashes(Command command) {
    assertThatThrownBy(() -> desk.give(call, command, DORA)).isInstanceOf(Crash.class);
  }

  private void restart() {
    callWrites = Integer.MAX_VALUE;
    diaryWrites = Integer.MAX_VALUE;
  }

  private static void crashUnless(boolean alive) {
    if (!alive) {
      throw new Crash();
    }
  }

  private static final class Crash extends RuntimeException {}
}

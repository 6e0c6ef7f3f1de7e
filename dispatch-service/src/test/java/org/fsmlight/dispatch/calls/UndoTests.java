package org.fsmlight.dispatch.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fsmlight.dispatch.calls.Desk.DIRK;
import static org.fsmlight.dispatch.calls.Desk.DORA;
import static org.fsmlight.dispatch.calls.Desk.HOLD;
import static org.fsmlight.dispatch.calls.Desk.NOON;
import static org.fsmlight.dispatch.calls.Desk.NOW;
import static org.fsmlight.dispatch.calls.Desk.TEN;
import static org.fsmlight.dispatch.calls.Desk.assign;
import static org.fsmlight.dispatch.calls.Desk.schedule;
import static org.fsmlight.dispatch.calls.Desk.technician;
import static org.fsmlight.dispatch.calls.Desk.undo;
import static org.fsmlight.dispatch.technicians.Team.ADA;
import static org.fsmlight.dispatch.technicians.Team.BEN;

import java.util.List;
import org.fsmlight.dispatch.ServiceCallId;
import org.fsmlight.dispatch.calls.Command.CheckOut;
import org.fsmlight.dispatch.calls.Command.CloseClientCall;
import org.fsmlight.dispatch.calls.Command.Unassign;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The actor of the last change can undo it for some seconds, while nothing newer happened. */
class UndoTests {

  private final Desk desk = new Desk();
  private final ServiceCallId call = desk.accepted("1001", TEN);

  static List<Command> undoableCommands() {
    return List.of(
        schedule(NOON),
        new Command.Schedule(TEN, 30, false),
        assign(BEN),
        new Command.Assign(BEN, NOON, false),
        new Unassign(),
        new CloseClientCall());
  }

  @ParameterizedTest
  @MethodSource("undoableCommands")
  void restoresTheStateBeforeAndTheDiaries(Command command) {
    var before = desk.done(call, assign(ADA));
    var changed = desk.done(call, command);
    assertThat(changed.holdUntil()).contains(NOW.plus(HOLD));

    var undone = desk.done(call, undo(3));

    assertThat(undone.version()).isEqualTo(4);
    assertThat(undone.status()).isEqualTo(before.status());
    assertThat(undone.openTasks()).isEqualTo(before.openTasks());
    assertThat(undone.time()).isEqualTo(before.time());
    assertThat(undone.isAssignedTo(ADA)).isTrue();
    assertThat(undone.holdUntil()).isEmpty();
    assertThat(desk.lastEvents()).containsExactly(new ServiceCallDomainEvent.ChangeUndone());
    assertThat(desk.lastPublished().holdUntil()).isNull();
    desk.diariesAgreeWith(call);
    assertThat(desk.diaryOf(ADA)).hasSize(1);
    assertThat(desk.orphans.release(NOW.plus(HOLD.multipliedBy(9)), Desk.GRACE)).isZero();
  }

  @Test
  void restoresThatThereWasNeitherDateNorTechnician() {
    var undated = desk.accepted("1002", null);
    desk.done(undated, new Command.Assign(ADA, TEN, false));
    var undone = desk.done(undated, undo(2));
    assertThat(undone.plan()).isEqualTo(new Plan.Undated());
    assertThat(desk.diaryOf(ADA)).isEmpty();
  }

  @Test
  void isPossibleUntilTheHoldEnds() {
    desk.done(call, assign(ADA));
    desk.now = NOW.plus(HOLD);
    assertThat(desk.refused(call, undo(2), DORA))
        .isEqualTo(new Refusal.UndoTooLate(NOW.plus(HOLD)));
    assertThat(desk.call(call).isAssignedTo(ADA)).isTrue();
    desk.now = NOW.plus(HOLD).minusMillis(1);
    desk.done(call, undo(2));
  }

  @Test
  void isPossibleForTheActorOfTheChangeOnly() {
    desk.done(call, assign(ADA));
    assertThat(desk.refused(call, undo(2), DIRK)).isEqualTo(new Refusal.NotTheAuthor());
    assertThat(desk.refused(call, undo(2), technician(ADA))).isEqualTo(new Refusal.NotTheAuthor());
    assertThat(desk.give(call, undo(2), technician(BEN))).isEmpty();
    desk.done(call, new CloseClientCall(), technician(ADA));
    desk.done(call, undo(3), technician(ADA));
  }

  @Test
  void isRefusedOnceSomethingNewerHappened() {
    desk.done(call, assign(ADA));
    desk.done(call, new CloseClientCall(), DIRK);
    assertThat(desk.refused(call, undo(2), DORA)).isEqualTo(new Refusal.ChangedSince());
    desk.done(call, undo(3), DIRK);
    assertThat(desk.refused(call, undo(3), DIRK)).isEqualTo(new Refusal.ChangedSince());
  }

  @Test
  void refusesWhatIsUndoneAlreadyOrNeverHappened() {
    assertThat(desk.refused(call, undo(1), DORA)).isEqualTo(new Refusal.NothingToUndo());
    desk.done(call, assign(ADA));
    assertThat(desk.refused(call, undo(3), DORA)).isEqualTo(new Refusal.NothingToUndo());
    desk.done(call, undo(2));
    assertThat(desk.refused(call, undo(3), DORA)).isEqualTo(new Refusal.NothingToUndo());
  }

  @Test
  void isRefusedAfterAReview() {
    desk.done(call, assign(ADA));
    desk.adaLosesVerification();
    desk.qualification.review(ADA, NOW);
    assertThat(desk.refused(call, undo(2), DORA)).isEqualTo(new Refusal.ChangedSince());
    assertThat(desk.refused(call, undo(3), DORA)).isEqualTo(new Refusal.NothingToUndo());
    assertThat(desk.call(call).holdUntil()).isEmpty();
    assertThat(desk.call(call).isAssignedTo(ADA)).isTrue();
  }

  @Test
  void isRefusedAfterALateNote() {
    desk.done(call, assign(ADA));
    desk.done(call, assign(BEN));
    desk.done(call, new CheckOut("Key returned"), technician(ADA), Precondition.seen(2));
    assertThat(desk.refused(call, undo(3), DORA)).isEqualTo(new Refusal.ChangedSince());
    assertThat(desk.refused(call, undo(4), DORA)).isEqualTo(new Refusal.NothingToUndo());
    assertThat(desk.call(call).isAssignedTo(BEN)).isTrue();
  }

  @Test
  void isPossibleAfterAFence() {
    desk.done(call, assign(ADA));
    desk.calls.save(ServiceCallChange.withoutEvents(desk.call(call).fenced(), NOW));
    desk.done(call, undo(2));
  }

  @Test
  void isRefusedWhenTheTimeIsReservedForAnotherCallUnlessAnOverlapIsAllowed() {
    desk.done(call, assign(ADA));
    desk.done(call, new Unassign());
    var rival = desk.accepted("1002", TEN);
    desk.done(rival, assign(ADA));

    assertThat(desk.refused(call, undo(3), DORA))
        .isInstanceOfSatisfying(
            Refusal.Busy.class, busy -> assertThat(busy.conflict().call()).isEqualTo(rival));
    assertThat(desk.call(call).version()).isEqualTo(3);
    desk.diariesAgreeWith(call, rival);

    desk.done(call, new Command.Undo(3, true));
    desk.diariesAgreeWith(call, rival);
  }

  @Test
  void restoresATechnicianWhoLostTheQualificationAsUnqualified() {
    desk.done(call, assign(ADA));
    desk.done(call, new Unassign());
    desk.adaLosesVerification();
    assertThat(desk.done(call, undo(3)).openTasks()).contains(Task.ASSIGN_TECHNICIAN);
  }

  @Test
  void restoresAHindrance() {
    desk.done(call, assign(ADA));
    desk.done(call, new Command.CheckIn(), technician(ADA));
    desk.done(call, new Command.CannotComplete("No power"), technician(ADA));
    var rescheduled = desk.done(call, schedule(NOON));
    var undone = desk.done(call, undo(rescheduled.version()));
    assertThat(undone.status()).isEqualTo(CallStatus.IN_PROGRESS);
    assertThat(undone.badges()).containsExactly(Badge.CANNOT_COMPLETE);
    desk.diariesAgreeWith(call);
  }
}

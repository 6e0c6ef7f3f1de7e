package org.fsmlight.dispatch.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fsmlight.dispatch.calls.Desk.DIRK;
import static org.fsmlight.dispatch.calls.Desk.DORA;
import static org.fsmlight.dispatch.calls.Desk.NOON;
import static org.fsmlight.dispatch.calls.Desk.NOW;
import static org.fsmlight.dispatch.calls.Desk.TEN;
import static org.fsmlight.dispatch.calls.Desk.assign;
import static org.fsmlight.dispatch.calls.Desk.schedule;
import static org.fsmlight.dispatch.calls.Desk.technician;
import static org.fsmlight.dispatch.technicians.Team.ADA;
import static org.fsmlight.dispatch.technicians.Team.BEN;

import org.fsmlight.dispatch.ServiceCallId;
import org.fsmlight.dispatch.calls.Command.Assign;
import org.fsmlight.dispatch.calls.Command.Cancel;
import org.fsmlight.dispatch.calls.Command.CannotComplete;
import org.fsmlight.dispatch.calls.Command.CheckIn;
import org.fsmlight.dispatch.calls.Command.CheckOut;
import org.fsmlight.dispatch.calls.Command.CloseClientCall;
import org.fsmlight.dispatch.calls.Command.Unassign;
import org.fsmlight.dispatch.calls.LateArrivals.Action;
import org.fsmlight.dispatch.calls.LateArrivals.Note;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Conflicts of queued commands: the dispatcher prevails on assignment and time, the technician on
 * check-in, check-out and notes.
 */
class QueuedCommandTests {

  private static final Actor ADAS = technician(ADA);
  private static final Precondition AS_ASSIGNED = Precondition.seen(2);
  private static final CheckOut CHECK_OUT = new CheckOut("Key is with the neighbour");

  private final Desk desk = new Desk();
  private final ServiceCallId call = desk.accepted("1001", TEN);

  @BeforeEach
  void adaHasSeenHerCall() {
    desk.done(call, assign(ADA));
  }

  @Test
  void checkInPrevailsOverOtherChanges() {
    desk.done(call, new CloseClientCall());
    desk.done(call, schedule(NOON));
    var atWork = desk.done(call, new CheckIn(), ADAS, AS_ASSIGNED);
    assertThat(atWork.status()).isEqualTo(CallStatus.IN_PROGRESS);
    assertThat(atWork.plan().start()).contains(NOON);
    desk.done(call, CHECK_OUT, ADAS, AS_ASSIGNED);
  }

  @Test
  void changesFieldsThatNobodyElseChanged() {
    desk.done(call, new CloseClientCall());
    var moved = desk.done(call, schedule(NOON), ADAS, AS_ASSIGNED);
    assertThat(moved.clientCalled()).isTrue();
    assertThat(moved.plan().start()).contains(NOON);
  }

  @Test
  void dispatcherPrevailsOverTheTechnicianOnTime() {
    desk.done(call, schedule(NOON));
    assertThat(desk.refused(call, schedule(TEN.plusSeconds(900)), ADAS, AS_ASSIGNED))
        .isEqualTo(new Refusal.Superseded());
    assertThat(desk.call(call).plan().start()).contains(NOON);
  }

  @Test
  void dispatcherPrevailsOnTimeAlsoIfTheCommandArrivesLater() {
    desk.done(call, schedule(NOON), ADAS);
    var later = NOON.plusSeconds(900);
    assertThat(desk.done(call, schedule(later), DORA, AS_ASSIGNED).plan().start()).contains(later);
  }

  @Test
  void dispatcherDoesNotPrevailOverAnotherDispatcher() {
    desk.done(call, assign(BEN), DIRK);
    assertThat(desk.refused(call, new Unassign(), DORA, AS_ASSIGNED))
        .isEqualTo(new Refusal.Superseded());
    assertThat(desk.refused(call, assign(ADA), DORA, AS_ASSIGNED))
        .isEqualTo(new Refusal.Superseded());
    desk.done(call, schedule(NOON), DORA, AS_ASSIGNED);
  }

  @Test
  void commandsOfOneQueueAreAppliedInOrder() {
    desk.done(call, schedule(NOON), ADAS, AS_ASSIGNED);
    desk.done(call, schedule(NOON.plusSeconds(900)), ADAS, AS_ASSIGNED);
    desk.done(call, new CheckIn(), ADAS, AS_ASSIGNED);
    desk.done(call, CHECK_OUT, ADAS, AS_ASSIGNED);
  }

  @Test
  void dispatcherPrevailsOnAssignmentAndTheFormerTechniciansReportIsKept() {
    desk.done(call, assign(BEN));

    assertThat(desk.refused(call, schedule(NOON), ADAS, AS_ASSIGNED))
        .isEqualTo(new Refusal.Superseded());
    var noted = desk.done(call, CHECK_OUT, ADAS, AS_ASSIGNED);

    assertThat(noted.isAssignedTo(BEN)).isTrue();
    assertThat(noted.status()).isEqualTo(CallStatus.OPEN);
    assertThat(noted.lateArrivals().notes())
        .containsExactly(new Note(NOW, ADAS.id(), Action.CHECK_OUT, CHECK_OUT.note()));
    assertThat(noted.badges()).containsExactly(Badge.LATE_NOTE);
    assertThat(desk.lastEvents()).containsExactly(new ServiceCallDomainEvent.Reopened());
    assertThat(desk.refused(call, CHECK_OUT, ADAS, AS_ASSIGNED))
        .as("repetition")
        .isEqualTo(new Refusal.Superseded());
    desk.diariesAgreeWith(call);
  }

  @Test
  void formerTechnicianIsAcceptedOnlyForTheVersionsOfTheTenure() {
    desk.done(call, assign(BEN));
    assertThat(desk.give(call, CHECK_OUT, ADAS, Precondition.seen(1))).isEmpty();
    assertThat(desk.give(call, CHECK_OUT, ADAS, Precondition.seen(3))).isEmpty();
    assertThat(desk.give(call, CHECK_OUT, ADAS)).isEmpty();
    assertThat(desk.give(call, CHECK_OUT, technician(BEN), AS_ASSIGNED)).isPresent();
  }

  @Test
  void lateReportOnACancelledCallIsKept() {
    desk.done(call, new Cancel("Client has moved"));
    var noted = desk.done(call, new CannotComplete("Nobody is here"), ADAS, AS_ASSIGNED);
    assertThat(noted.status()).isEqualTo(CallStatus.CANCELLED);
    assertThat(noted.state().progress().explanation()).contains("Client has moved");
    assertThat(noted.lateArrivals().notes())
        .extracting(Note::text)
        .containsExactly("Nobody is here");
    assertThat(desk.refused(call, new CannotComplete("I say"), ADAS))
        .as("not queued offline")
        .isEqualTo(new Refusal.Over(CallStatus.CANCELLED));
  }

  @Test
  void lateNoteOnACompletedCallIsKeptUnlessItIsARepetition() {
    desk.done(call, new CheckIn(), ADAS);
    desk.done(call, CHECK_OUT, ADAS, AS_ASSIGNED);
    for (var repeated : new Command[] {CHECK_OUT, new CheckOut(null), new CheckIn()}) {
      assertThat(desk.refused(call, repeated, ADAS, AS_ASSIGNED))
          .isEqualTo(new Refusal.Over(CallStatus.COMPLETED));
    }
    var noted = desk.done(call, new CheckOut("And the drill"), ADAS, AS_ASSIGNED);
    assertThat(noted.state().progress().checkOutNote()).contains(CHECK_OUT.note());
    assertThat(noted.lateArrivals().notes())
        .extracting(Note::text)
        .containsExactly("And the drill");
    assertThat(desk.diaryOf(ADA)).isEmpty();
  }

  @Test
  void reportBasedOnTheCurrentVersionIsRefusedAndNotKept() {
    assertThat(desk.refused(call, CHECK_OUT, ADAS, AS_ASSIGNED))
        .isEqualTo(new Refusal.NotCheckedIn());
    desk.done(call, new CannotComplete("No power"), ADAS);
    assertThat(desk.refused(call, new CheckIn(), ADAS, Precondition.seen(3)))
        .isEqualTo(new Refusal.CannotBeCompleted("No power"));
    desk.done(call, new Cancel("Client has moved"));
    assertThat(desk.refused(call, CHECK_OUT, ADAS, Precondition.seen(4)))
        .isEqualTo(new Refusal.Over(CallStatus.CANCELLED));
    assertThat(desk.call(call).lateArrivals()).isEqualTo(LateArrivals.NONE);
    assertThat(desk.call(call).version()).isEqualTo(4);
  }

  @Test
  void changeBasedOnTheVersionOfTheLastChangeIsAccepted() {
    desk.done(call, assign(BEN), DIRK, AS_ASSIGNED);
    desk.done(call, schedule(NOON), DORA);
    desk.done(call, schedule(TEN), technician(BEN), Precondition.seen(4));
    desk.done(call, new Unassign(), DIRK, Precondition.seen(5));
  }

  @Test
  void changeOfTheAssignmentAloneDoesNotOverruleAChangeOfTheTime() {
    desk.done(call, new Assign(BEN, null, false), DIRK);
    desk.done(call, schedule(NOON), DORA, AS_ASSIGNED);
  }

  @Test
  void changeOfTheTimeOverrulesAnAssignmentThatBringsATime() {
    desk.done(call, schedule(NOON), DIRK);
    assertThat(desk.refused(call, new Assign(BEN, TEN, false), DORA, AS_ASSIGNED))
        .isEqualTo(new Refusal.Superseded());
    assertThat(desk.refused(call, new Assign(BEN, null, 30, false), DORA, AS_ASSIGNED))
        .isEqualTo(new Refusal.Superseded());
    desk.done(call, new Assign(BEN, null, false), DORA, AS_ASSIGNED);
  }

  @Test
  void noteIsARepetitionOnlyIfActorActionAndTextAreEqual() {
    desk.done(call, assign(BEN));
    desk.done(call, new Unassign());
    desk.done(call, new CheckOut("Key returned"), ADAS, AS_ASSIGNED);
    desk.done(call, new CannotComplete("Key returned"), ADAS, AS_ASSIGNED);
    desk.done(call, new CheckOut("Key returned"), technician(BEN), Precondition.seen(3));
    assertThat(desk.refused(call, new CheckOut("Key returned"), ADAS, AS_ASSIGNED))
        .isEqualTo(new Refusal.Superseded());
    assertThat(desk.call(call).lateArrivals().notes()).hasSize(3);
  }

  @Test
  void keepsAtMostFiftyLateNotes() {
    desk.done(call, assign(BEN));
    for (var i = 0; i < 50; i++) {
      desk.done(call, new CheckOut("Note " + i), ADAS, AS_ASSIGNED);
    }
    assertThat(desk.refused(call, new CheckOut("One more"), ADAS, AS_ASSIGNED))
        .isEqualTo(new Refusal.Superseded());
    assertThat(desk.call(call).lateArrivals().notes()).hasSize(50);
  }

  @Test
  void remembersTheLastTwentyFormerTechnicians() {
    for (var i = 0; i < 10; i++) {
      desk.done(call, assign(BEN));
      desk.done(call, assign(ADA));
    }
    assertThat(desk.give(call, CHECK_OUT, technician(BEN), Precondition.seen(3))).isPresent();
    desk.done(call, assign(BEN));
    var former = desk.call(call).changeHistory().former();
    assertThat(former).hasSize(20);
    assertThat(former.getFirst().from()).isEqualTo(3);
    assertThat(former.getLast().until()).isEqualTo(desk.call(call).version());
  }

  @Test
  void refusesCommandBasedOnAVersionYetToCome() {
    assertThat(desk.refused(call, new CheckIn(), ADAS, Precondition.seen(9)))
        .isEqualTo(new Refusal.Stale());
  }
}

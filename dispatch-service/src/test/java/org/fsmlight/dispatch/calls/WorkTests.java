package org.fsmlight.dispatch.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fsmlight.dispatch.calls.Desk.DORA;
import static org.fsmlight.dispatch.calls.Desk.NOON;
import static org.fsmlight.dispatch.calls.Desk.NOW;
import static org.fsmlight.dispatch.calls.Desk.OPERATOR;
import static org.fsmlight.dispatch.calls.Desk.TEN;
import static org.fsmlight.dispatch.calls.Desk.assign;
import static org.fsmlight.dispatch.calls.Desk.schedule;
import static org.fsmlight.dispatch.calls.Desk.technician;
import static org.fsmlight.dispatch.technicians.Team.ADA;
import static org.fsmlight.dispatch.technicians.Team.BEN;
import static org.fsmlight.dispatch.technicians.Team.COMPANY;

import java.util.List;
import org.fsmlight.dispatch.CompanyId;
import org.fsmlight.dispatch.ServiceCallId;
import org.fsmlight.dispatch.bookings.Booking.Channel;
import org.fsmlight.dispatch.calls.Command.Cancel;
import org.fsmlight.dispatch.calls.Command.CannotComplete;
import org.fsmlight.dispatch.calls.Command.CheckIn;
import org.fsmlight.dispatch.calls.Command.CheckOut;
import org.fsmlight.dispatch.calls.Command.CloseClientCall;
import org.fsmlight.dispatch.calls.Command.Unassign;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The work on calls and their end. */
class WorkTests {

  private static final Command CHECK_IN = new CheckIn();
  private static final Command CHECK_OUT = new CheckOut("Left the key with the neighbour");
  private static final Command CANNOT_COMPLETE = new CannotComplete("No power");
  private static final Command CANCEL = new Cancel("Client has moved");
  private static final Actor ADAS = technician(ADA);

  private final Desk desk = new Desk();
  private final ServiceCallId call = desk.accepted("1001", TEN);

  static List<Command> allCommands() {
    return List.of(
        schedule(NOON),
        assign(BEN),
        new Unassign(),
        new CloseClientCall(),
        CHECK_IN,
        CHECK_OUT,
        CANNOT_COMPLETE,
        CANCEL);
  }

  @Test
  void checkInNeedsDateAndTechnicianAndClosesTheCallToTheClient() {
    desk.done(call, assign(ADA));
    var atWork = desk.done(call, CHECK_IN, ADAS);
    assertThat(atWork.status()).isEqualTo(CallStatus.IN_PROGRESS);
    assertThat(atWork.openTasks()).isEmpty();
    assertThat(atWork.state().progress().startedAt()).contains(NOW);
    assertThat(desk.lastEvents()).containsExactly(new ServiceCallDomainEvent.Started());
    desk.diariesAgreeWith(call);
    assertThat(desk.diaryOf(ADA)).hasSize(1);
  }

  @Test
  void checkOutCompletesTheCallAndReleasesItsReservation() {
    desk.done(call, assign(ADA));
    desk.done(call, CHECK_IN, ADAS);
    var done = desk.done(call, CHECK_OUT, ADAS);
    assertThat(done.status()).isEqualTo(CallStatus.COMPLETED);
    assertThat(done.state().progress().checkOutNote()).contains("Left the key with the neighbour");
    assertThat(done.state().progress().completedAt()).contains(NOW);
    assertThat(done.isAssignedTo(ADA)).isTrue();
    assertThat(desk.lastEvents()).containsExactly(new ServiceCallDomainEvent.Completed());
    assertThat(desk.diaryOf(ADA)).isEmpty();
    desk.done(desk.accepted("1002", TEN), assign(ADA));
  }

  @Test
  void workIsNeitherUndoableNorHeld() {
    desk.done(call, assign(ADA));
    var atWork = desk.done(call, CHECK_IN, ADAS);
    assertThat(desk.lastPublished().holdUntil()).isNull();
    assertThat(atWork.holdUntil()).isEmpty();
    assertThat(desk.refused(call, Desk.undo(atWork.version()), ADAS))
        .isEqualTo(new Refusal.NothingToUndo());
  }

  @Test
  void refusesASecondCheckInAndACheckOutBeforeTheCheckIn() {
    desk.done(call, assign(ADA));
    assertThat(desk.refused(call, CHECK_OUT, ADAS)).isEqualTo(new Refusal.NotCheckedIn());
    desk.done(call, CHECK_IN, ADAS);
    assertThat(desk.refused(call, CHECK_IN, ADAS)).isEqualTo(new Refusal.AtWork());
  }

  @Test
  void refusesToPlanACallWhileTheTechnicianIsAtWork() {
    desk.done(call, assign(ADA));
    desk.done(call, CHECK_IN, ADAS);
    for (var command : List.of(schedule(NOON), assign(BEN), new Unassign())) {
      assertThat(desk.refused(call, command, DORA)).isEqualTo(new Refusal.AtWork());
    }
    assertThat(desk.refused(call, new CloseClientCall(), DORA))
        .isEqualTo(new Refusal.AlreadyDone());
  }

  @Test
  void refusesCheckInOfATechnicianWhoNoLongerQualifies() {
    desk.done(call, assign(ADA));
    desk.adaLosesVerification();
    assertThat(desk.refused(call, CHECK_IN, ADAS))
        .isEqualTo(new Refusal.NotQualified(ADA, List.of("picture", "skill:network")));
  }

  @Test
  void technicianWorksOnAssignedCallsOnly() {
    desk.done(call, assign(ADA));
    for (var command : List.of(CHECK_IN, CHECK_OUT, CANNOT_COMPLETE)) {
      assertThat(desk.give(call, command, technician(BEN))).isEmpty();
    }
  }

  @Test
  void hindranceStaysUntilTheCallIsRescheduled() {
    desk.done(call, assign(ADA));
    desk.done(call, CHECK_IN, ADAS);
    var stuck = desk.done(call, CANNOT_COMPLETE, ADAS);
    assertThat(stuck.status()).isEqualTo(CallStatus.IN_PROGRESS);
    assertThat(stuck.state().progress().explanation()).contains("No power");
    assertThat(stuck.badges()).extracting(Badge::code).containsExactly("cannot-complete");
    assertThat(desk.lastEvents()).containsExactly(new ServiceCallDomainEvent.CannotComplete());
    for (var command : List.of(CHECK_IN, CHECK_OUT, CANNOT_COMPLETE)) {
      assertThat(desk.refused(call, command, ADAS))
          .isEqualTo(new Refusal.CannotBeCompleted("No power"));
    }
    desk.diariesAgreeWith(call);

    var again = desk.done(call, schedule(NOON));
    assertThat(again.status()).isEqualTo(CallStatus.READY);
    assertThat(again.badges()).isEmpty();
    assertThat(again.state().progress()).isEqualTo(Progress.NOT_BEGUN);
    assertThat(desk.lastEvents())
        .containsExactly(
            new ServiceCallDomainEvent.Rescheduled(TEN), new ServiceCallDomainEvent.BecameReady());
    desk.diariesAgreeWith(call);
    desk.done(call, CHECK_IN, ADAS);
  }

  @Test
  void hindranceMayBeReportedBeforeTheCheckInAndEndsWithReassignment() {
    desk.done(call, assign(ADA));
    var stuck = desk.done(call, CANNOT_COMPLETE, ADAS);
    assertThat(stuck.status()).isEqualTo(CallStatus.OPEN);
    assertThat(stuck.badges()).containsExactly(Badge.CANNOT_COMPLETE);
    assertThat(desk.refused(call, CHECK_IN, ADAS)).isInstanceOf(Refusal.CannotBeCompleted.class);
    var bens = desk.done(call, assign(BEN));
    assertThat(bens.badges()).isEmpty();
    desk.done(call, CHECK_IN, technician(BEN));
  }

  @Test
  void hindranceEndsWhenTheCallIsScheduledForTheSameTimeAgain() {
    desk.done(call, assign(ADA));
    desk.done(call, CANNOT_COMPLETE, ADAS);
    assertThat(desk.done(call, schedule(TEN)).badges()).isEmpty();
    desk.diariesAgreeWith(call);
  }

  @Test
  void rescheduledCallIsReviewedAgain() {
    desk.done(call, assign(ADA));
    desk.done(call, CHECK_IN, ADAS);
    desk.adaLosesVerification();
    desk.qualification.review(ADA, NOW);
    assertThat(desk.call(call).openTasks()).as("begun").isEmpty();
    desk.done(call, CANNOT_COMPLETE, ADAS);
    desk.done(call, schedule(NOON));
    desk.qualification.reviewAll(NOW);
    assertThat(desk.call(call).openTasks()).containsExactly(Task.ASSIGN_TECHNICIAN);
  }

  @Test
  void cancellingReleasesTheReservationAndKeepsTheTechnician() {
    desk.done(call, assign(ADA));
    var cancelled = desk.done(call, CANCEL);
    assertThat(cancelled.status()).isEqualTo(CallStatus.CANCELLED);
    assertThat(cancelled.state().progress().explanation()).contains("Client has moved");
    assertThat(cancelled.isAssignedTo(ADA)).isTrue();
    assertThat(desk.lastEvents()).containsExactly(new ServiceCallDomainEvent.Cancelled());
    assertThat(desk.diaryOf(ADA)).isEmpty();
  }

  @Test
  void everyCallThatIsNotCompletedCanBeCancelled() {
    desk.done(call, CANCEL);
    var begun = desk.accepted("1002", TEN);
    desk.done(begun, assign(ADA));
    desk.done(begun, CHECK_IN, ADAS);
    assertThat(desk.done(begun, CANCEL).state().progress().startedAt()).contains(NOW);
    var stuck = desk.accepted("1003", TEN);
    desk.done(stuck, assign(ADA));
    desk.done(stuck, CANNOT_COMPLETE, ADAS);
    desk.done(stuck, CANCEL, OPERATOR);
  }

  @ParameterizedTest
  @MethodSource("allCommands")
  void refusesEveryCommandOnACallThatIsOver(Command command) {
    desk.done(call, assign(ADA));
    desk.done(call, CHECK_IN, ADAS);
    desk.done(call, CHECK_OUT, ADAS);
    assertThat(desk.refused(call, command, ADAS)).isEqualTo(new Refusal.Over(CallStatus.COMPLETED));
    var cancelled = desk.accepted("1002", TEN);
    desk.done(cancelled, assign(ADA));
    desk.done(cancelled, CANCEL);
    assertThat(desk.refused(cancelled, command, ADAS))
        .isEqualTo(new Refusal.Over(CallStatus.CANCELLED));
    assertThat(desk.diaryOf(ADA)).isEmpty();
  }

  @Test
  void onAmazonsCallsTheTechnicianOnlyReportsAHindranceHere() {
    var amazons = desk.accepted("A1", TEN, Channel.AMAZON, COMPANY);
    desk.done(amazons, assign(BEN));
    for (var command : List.of(CHECK_IN, CHECK_OUT, schedule(NOON))) {
      assertThat(desk.refused(amazons, command, technician(BEN)))
          .isEqualTo(new Refusal.InAmazonsApp());
    }
    desk.done(amazons, CANNOT_COMPLETE, technician(BEN));
    desk.done(amazons, schedule(NOON));
  }

  @Test
  void onlyOperatorsCancelAmazonsCalls() {
    var amazons = desk.accepted("A1", TEN, Channel.AMAZON, COMPANY);
    assertThat(desk.refused(amazons, CANCEL, DORA)).isEqualTo(new Refusal.ForOperators());
    desk.done(amazons, CANCEL, OPERATOR);
  }

  @Test
  void operatorsCancelCallsOfEveryCompanyAndDispatchersOfTheirOwn() {
    var foreign = desk.accepted("1", TEN, Channel.MARKETPLACE, new CompanyId("other"));
    assertThat(desk.give(foreign, CANCEL, DORA)).isEmpty();
    desk.done(foreign, CANCEL, OPERATOR);
  }
}

package org.fsmlight.dispatch.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fsmlight.dispatch.calls.Desk.DORA;
import static org.fsmlight.dispatch.calls.Desk.HOLD;
import static org.fsmlight.dispatch.calls.Desk.NOON;
import static org.fsmlight.dispatch.calls.Desk.NOW;
import static org.fsmlight.dispatch.calls.Desk.TEN;
import static org.fsmlight.dispatch.calls.Desk.assign;
import static org.fsmlight.dispatch.calls.Desk.schedule;
import static org.fsmlight.dispatch.calls.Desk.technician;
import static org.fsmlight.dispatch.technicians.Team.ADA;
import static org.fsmlight.dispatch.technicians.Team.BEN;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.fsmlight.dispatch.ActorId;
import org.fsmlight.dispatch.CompanyId;
import org.fsmlight.dispatch.ServiceCallId;
import org.fsmlight.dispatch.TechnicianId;
import org.fsmlight.dispatch.TimeSlot;
import org.fsmlight.dispatch.bookings.Booking.Channel;
import org.fsmlight.dispatch.technicians.Team;
import org.junit.jupiter.api.Test;

class ChangeServiceCallTests {

  private static final CompanyId OTHER = new CompanyId("other");

  private final Desk desk = new Desk();
  private final ServiceCallId first = desk.accepted("1001", TEN);
  private final ServiceCallId second = desk.accepted("1002", TEN);

  @Test
  void assigningTakesTheTimeAndReassigningGivesItBack() {
    desk.done(first, assign(ADA));
    desk.diariesAgreeWith(first);
    desk.done(first, assign(BEN));
    desk.diariesAgreeWith(first);
    assertThat(desk.diaryOf(ADA)).isEmpty();
  }

  @Test
  void unassigningGivesTheTimeBack() {
    desk.done(first, assign(ADA));
    desk.done(first, new Command.Unassign());
    assertThat(desk.diaryOf(ADA)).isEmpty();
  }

  @Test
  void reschedulingMovesTheTime() {
    desk.done(first, assign(ADA));
    desk.done(first, schedule(TEN.plusSeconds(1800)));
    desk.diariesAgreeWith(first);
    assertThat(desk.diaryOf(ADA)).hasSize(1);
  }

  @Test
  void publishesActorAndHoldTime() {
    desk.done(first, assign(ADA));
    var change = desk.lastPublished();
    assertThat(change.actor()).isEqualTo(DORA.id());
    assertThat(change.holdUntil()).isEqualTo(NOW.plus(HOLD));
    assertThat(change.events()).containsExactly(new ServiceCallDomainEvent.TechnicianAssigned());
  }

  @Test
  void refusesTechnicianWhoIsBusyThenAndNamesTheCall() {
    desk.done(first, assign(ADA));
    assertThat(desk.refused(second, assign(ADA), DORA))
        .isInstanceOfSatisfying(
            Refusal.Busy.class,
            busy -> {
              assertThat(busy.conflict().call()).isEqualTo(first);
              assertThat(busy.conflict().number()).isEqualTo("1001");
              assertThat(busy.conflict().time().end()).isEqualTo(NOON);
            });
    desk.diariesAgreeWith(first, second);
  }

  @Test
  void refusesToRescheduleIntoTakenTime() {
    desk.done(first, assign(ADA));
    desk.done(second, schedule(NOON));
    desk.done(second, assign(ADA));
    assertThat(desk.refused(second, schedule(TEN.plusSeconds(60)), DORA))
        .isInstanceOf(Refusal.Busy.class);
    assertThat(desk.call(second).plan().start()).contains(NOON);
    desk.diariesAgreeWith(first, second);
  }

  @Test
  void dispatcherMayAllowAnOverlap() {
    desk.done(first, assign(ADA));
    desk.done(second, new Command.Assign(ADA, null, true));
    desk.diariesAgreeWith(first, second);
    assertThat(desk.diaryOf(ADA)).hasSize(2);
  }

  @Test
  void oneCommandChangesTechnicianTimeAndDuration() {
    desk.done(first, assign(ADA));
    desk.done(first, new Command.Assign(BEN, NOON, 120, false));
    var call = desk.call(first);
    assertThat(call.time()).contains(TimeSlot.of(NOON, 120));
    assertThat(desk.lastEvents())
        .extracting(ServiceCallDomainEvent::getClass)
        .containsExactly(
            ServiceCallDomainEvent.Rescheduled.class,
            ServiceCallDomainEvent.TechnicianReassigned.class);
    desk.diariesAgreeWith(first);
  }

  @Test
  void aDurationAloneIsAChangeOfTheTime() {
    desk.done(first, assign(ADA));
    desk.done(first, new Command.Assign(ADA, null, 30, false));
    assertThat(desk.lastEvents()).containsExactly(new ServiceCallDomainEvent.Rescheduled(TEN));
    assertThat(desk.refused(first, new Command.Assign(ADA, null, 30, false), DORA))
        .isEqualTo(new Refusal.NothingToChange());
    desk.diariesAgreeWith(first);
  }

  @Test
  void technicianMovesAnAssignedCallButMayNotAllowAnOverlap() {
    desk.done(first, assign(ADA));
    desk.done(second, new Command.Assign(ADA, NOON, false));
    var overlapping = new Command.Schedule(TEN.plusSeconds(60), null, true);
    assertThat(desk.refused(second, overlapping, technician(ADA))).isInstanceOf(Refusal.Busy.class);
    var later = new Command.Schedule(NOON.plusSeconds(3600), null, true);
    assertThat(desk.give(second, later, technician(ADA)).orElseThrow())
        .isInstanceOf(Decision.Accepted.class);
  }

  @Test
  void technicianCommandsAssignedCallsOnly() {
    desk.done(first, assign(ADA));
    assertThat(desk.give(first, new Command.CloseClientCall(), technician(BEN))).isEmpty();
    assertThat(desk.give(first, new Command.CloseClientCall(), technician(ADA))).isPresent();
  }

  @Test
  void callsOfAnotherCompanyAreNotFound() {
    var foreign = desk.accepted("1", TEN, Channel.MARKETPLACE, OTHER);
    assertThat(desk.give(foreign, assign(ADA), DORA)).isEmpty();
    assertThat(desk.give(new ServiceCallId("none"), assign(ADA), DORA)).isEmpty();
  }

  @Test
  void refusesTechnicianOfAnotherCompanyAsUnknown() {
    var foreign = desk.accepted("1", TEN, Channel.MARKETPLACE, OTHER);
    var theirs = new Actor.Dispatcher(OTHER, new ActorId("dispatcher/otto"));
    assertThat(desk.refused(foreign, assign(ADA), theirs))
        .isEqualTo(new Refusal.UnknownTechnician(ADA));
    var nobody = new TechnicianId("nobody");
    assertThat(desk.refused(first, assign(nobody), DORA))
        .isEqualTo(new Refusal.UnknownTechnician(nobody));
  }

  @Test
  void refusesTechnicianWhomAmazonHasNotCleared() {
    var amazons = desk.accepted("A1", TEN, Channel.AMAZON, Team.COMPANY);
    assertThat(desk.refused(amazons, assign(ADA), DORA))
        .isEqualTo(new Refusal.NotQualified(ADA, List.of("amazon-clearance")));
    desk.done(amazons, assign(BEN));
  }

  @Test
  void onAmazonsCallsOnlyTheDispatcherChangesTheTimeHere() {
    var amazons = desk.accepted("A1", TEN, Channel.AMAZON, Team.COMPANY);
    desk.done(amazons, assign(BEN));
    assertThat(desk.refused(amazons, schedule(NOON), technician(BEN)))
        .isEqualTo(new Refusal.InAmazonsApp());
    desk.done(amazons, schedule(NOON));
  }

  @Test
  void refusesDatesOutOfReach() {
    var dayAgo = NOW.minus(Duration.ofDays(1));
    assertThat(desk.refused(first, schedule(dayAgo.minusMillis(1)), DORA))
        .isInstanceOf(Refusal.StartOutOfReach.class);
    var inThreeYears = new Command.Assign(ADA, NOW.plus(Duration.ofDays(1000)), false);
    assertThat(desk.refused(first, inThreeYears, DORA)).isInstanceOf(Refusal.StartOutOfReach.class);
    desk.done(first, schedule(dayAgo));
    var inTwoYears = NOW.atOffset(ZoneOffset.UTC).plusYears(2).toInstant();
    assertThat(desk.refused(first, schedule(inTwoYears.plusMillis(1)), DORA))
        .isEqualTo(new Refusal.StartOutOfReach(dayAgo, inTwoYears));
    desk.done(first, schedule(inTwoYears));
  }

  @Test
  void refusesACommandBasedOnAnOlderVersionAndChangesNothing() {
    desk.done(first, new Command.CloseClientCall());
    var decision =
        desk.changeServiceCall
            .change(first, assign(ADA), DORA, Precondition.exactly(1), NOW, HOLD)
            .orElseThrow();
    assertThat(decision).isEqualTo(new Decision.Refused(desk.call(first), new Refusal.Stale()));
    assertThat(desk.diaryOf(ADA)).isEmpty();
  }

  @Test
  void redeliveredAcceptanceCreatesOneCall() {
    desk.done(first, assign(ADA));
    desk.accepted("1001", TEN);
    assertThat(desk.call(first).isAssignedTo(ADA)).isTrue();
  }
}

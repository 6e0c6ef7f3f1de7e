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
import java.util.List;
import org.fsmlight.dispatch.CompanyId;
import org.fsmlight.dispatch.ServiceCallId;
import org.fsmlight.dispatch.TechnicianId;
import org.fsmlight.dispatch.TimeSlot;
import org.fsmlight.dispatch.booking.Booking.Channel;
import org.fsmlight.dispatch.technicians.Team;
import org.junit.jupiter.api.Test;

class DispatchingTests {

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
  void tellsWhoDidItAndHowLongToHoldIt() {
    desk.done(first, assign(ADA));
    var change = desk.calls.told().getLast();
    assertThat(change.actor()).isEqualTo("dispatcher/dora");
    assertThat(change.holdUntil()).isEqualTo(NOW.plus(HOLD));
    assertThat(change.facts()).containsExactly(new Fact.TechnicianAssigned());
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
    assertThat(desk.calls.find(second).orElseThrow().plan().start()).contains(NOON);
    desk.diariesAgreeWith(first, second);
  }

  @Test
  void dispatcherMayInsistOnAnOverlap() {
    desk.done(first, assign(ADA));
    desk.done(second, new Command.Assign(ADA, null, true));
    desk.diariesAgreeWith(first, second);
    assertThat(desk.diaryOf(ADA)).hasSize(2);
  }

  @Test
  void oneCommandChangesTechnicianTimeAndDuration() {
    desk.done(first, assign(ADA));
    desk.done(first, new Command.Assign(BEN, NOON, 120, false));
    var call = desk.calls.find(first).orElseThrow();
    assertThat(call.time()).contains(TimeSlot.of(NOON, 120));
    assertThat(desk.calls.told().getLast().facts())
        .extracting(Fact::getClass)
        .containsExactly(Fact.Rescheduled.class, Fact.TechnicianReassigned.class);
    desk.diariesAgreeWith(first);
  }

  @Test
  void aDurationAloneIsAChangeOfTheTime() {
    desk.done(first, assign(ADA));
    desk.done(first, new Command.Assign(ADA, null, 30, false));
    assertThat(desk.calls.told().getLast().facts()).containsExactly(new Fact.Rescheduled(TEN));
    assertThat(desk.refused(first, new Command.Assign(ADA, null, 30, false), DORA))
        .isEqualTo(new Refusal.NothingToChange());
    desk.diariesAgreeWith(first);
  }

  @Test
  void technicianMovesTheOwnCallButMayNotOverlap() {
    desk.done(first, assign(ADA));
    desk.done(second, new Command.Assign(ADA, NOON, false));
    var overlapping = new Command.Schedule(TEN.plusSeconds(60), null, true);
    assertThat(desk.refused(second, overlapping, technician(ADA))).isInstanceOf(Refusal.Busy.class);
    var later = new Command.Schedule(NOON.plusSeconds(3600), null, true);
    assertThat(desk.tell(second, later, technician(ADA)).orElseThrow())
        .isInstanceOf(Outcome.Done.class);
  }

  @Test
  void technicianKnowsOnlyTheOwnCalls() {
    desk.done(first, assign(ADA));
    assertThat(desk.tell(first, new Command.CloseClientCall(), technician(BEN))).isEmpty();
    assertThat(desk.tell(first, new Command.CloseClientCall(), technician(ADA))).isPresent();
  }

  @Test
  void foreignCallsAreAsUnknownOnes() {
    var foreign = desk.accepted("1", TEN, Channel.MARKETPLACE, OTHER);
    assertThat(desk.tell(foreign, assign(ADA), DORA)).isEmpty();
    assertThat(desk.tell(new ServiceCallId("none"), assign(ADA), DORA)).isEmpty();
  }

  @Test
  void refusesTechnicianOfAnotherCompanyAsUnknown() {
    var foreign = desk.accepted("1", TEN, Channel.MARKETPLACE, OTHER);
    var theirs = new Author.Dispatcher(OTHER, "dispatcher/otto");
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
  void amazonsTechnicianChangesTheTimeInAmazonsAppAndTheDispatcherHere() {
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
  }

  @Test
  void refusesACommandBasedOnAnOlderVersionAndChangesNothing() {
    desk.done(first, new Command.CloseClientCall());
    var outcome =
        desk.dispatching
            .carryOut(first, assign(ADA), DORA, Basis.exactly(1), NOW, HOLD)
            .orElseThrow();
    assertThat(outcome)
        .isEqualTo(new Outcome.Refused(desk.calls.find(first).orElseThrow(), new Refusal.Stale()));
    assertThat(desk.diaryOf(ADA)).isEmpty();
  }

  @Test
  void acceptanceToldTwiceMakesOneCall() {
    desk.done(first, assign(ADA));
    desk.accepted("1001", TEN);
    assertThat(desk.calls.find(first).orElseThrow().isAssignedTo(ADA)).isTrue();
  }
}

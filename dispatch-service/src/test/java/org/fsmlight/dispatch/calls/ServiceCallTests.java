package org.fsmlight.dispatch.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fsmlight.dispatch.calls.Task.ASSIGN_TECHNICIAN;
import static org.fsmlight.dispatch.calls.Task.CALL_CLIENT;
import static org.fsmlight.dispatch.calls.Task.DEFINE_DATE_TIME;
import static org.fsmlight.dispatch.technicians.Team.ADA;
import static org.fsmlight.dispatch.technicians.Team.BEN;
import static org.fsmlight.dispatch.technicians.Team.COMPANY;

import java.time.Instant;
import java.util.List;
import org.fsmlight.dispatch.AccountId;
import org.fsmlight.dispatch.Bookings;
import org.fsmlight.dispatch.ServiceCallId;
import org.fsmlight.dispatch.TechnicianId;
import org.fsmlight.dispatch.calls.ServiceCall.Acceptance;
import org.fsmlight.dispatch.diaries.ReservationId;
import org.fsmlight.dispatch.technicians.Team;
import org.fsmlight.dispatch.technicians.Technician.State;
import org.junit.jupiter.api.Test;

class ServiceCallTests {

  private static final Instant TEN = Instant.parse("2026-03-10T10:00:00Z");
  private static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");

  @Test
  void bookedWithoutDateHasThreeTasks() {
    assertThat(undated().openTasks())
        .containsExactly(DEFINE_DATE_TIME, ASSIGN_TECHNICIAN, CALL_CLIENT);
  }

  @Test
  void bookedWithDateHasItDefinedAtOnce() {
    assertThat(dated().openTasks()).containsExactly(ASSIGN_TECHNICIAN, CALL_CLIENT);
    assertThat(dated().plan().start()).contains(TEN);
    assertThat(dated().version()).isEqualTo(1);
  }

  @Test
  void isReadyWhenAssignedAndThenClientCalled() {
    var assigned =
        after(assign(dated(), ADA, null), new ServiceCallDomainEvent.TechnicianAssigned());
    var ready =
        after(
            plan(assigned).closeClientCall(),
            new ServiceCallDomainEvent.ClientCalled(),
            new ServiceCallDomainEvent.BecameReady());
    assertThat(ready.status()).isEqualTo(CallStatus.READY);
    assertThat(ready.version()).isEqualTo(3);
  }

  @Test
  void isReadyWhenClientCalledAndThenAssigned() {
    var called = after(plan(dated()).closeClientCall(), new ServiceCallDomainEvent.ClientCalled());
    var ready =
        after(
            assign(called, ADA, null),
            new ServiceCallDomainEvent.TechnicianAssigned(),
            new ServiceCallDomainEvent.BecameReady());
    assertThat(ready.openTasks()).isEmpty();
  }

  @Test
  void undatedCallIsReadyAfterClientCalledDateDefinedTechnicianAssigned() {
    var called =
        after(plan(undated()).closeClientCall(), new ServiceCallDomainEvent.ClientCalled());
    var scheduled = after(schedule(called, TEN), new ServiceCallDomainEvent.Scheduled());
    after(
        assign(scheduled, ADA, null),
        new ServiceCallDomainEvent.TechnicianAssigned(),
        new ServiceCallDomainEvent.BecameReady());
  }

  @Test
  void refusesTechnicianWithoutDate() {
    refused(assign(undated(), ADA, null), new Refusal.NoDateTime());
  }

  @Test
  void oneCommandDefinesDateAndTechnician() {
    var call =
        after(
            assign(undated(), ADA, TEN),
            new ServiceCallDomainEvent.Scheduled(),
            new ServiceCallDomainEvent.TechnicianAssigned());
    assertThat(call.version()).isEqualTo(2);
    assertThat(call.openTasks()).containsExactly(CALL_CLIENT);
  }

  @Test
  void reschedulingKeepsTheTechnicianAndNeedsANewReservation() {
    var assigned =
        after(assign(dated(), ADA, null), new ServiceCallDomainEvent.TechnicianAssigned());
    var moved = after(schedule(assigned, NOON), new ServiceCallDomainEvent.Rescheduled(TEN));
    assertThat(moved.isAssignedTo(ADA)).isTrue();
    assertThat(moved.confirms(assigned.reservation().orElseThrow())).isFalse();
    assertThat(moved.reservation().orElseThrow().time().start()).isEqualTo(NOON);
  }

  @Test
  void changingTheDurationAloneIsAChangeOfTime() {
    var longer =
        after(
            plan(dated()).schedule(TEN, 180, fresh()), new ServiceCallDomainEvent.Rescheduled(TEN));
    assertThat(longer.durationMinutes()).isEqualTo(180);
    assertThat(longer.time().orElseThrow().end()).isEqualTo(TEN.plusSeconds(180 * 60));
  }

  @Test
  void reassigningPublishesThePreviousTechnician() {
    var ada = after(assign(dated(), ADA, null), new ServiceCallDomainEvent.TechnicianAssigned());
    var had = ada.plan().technician().orElseThrow();
    var ben = after(assign(ada, BEN, null), new ServiceCallDomainEvent.TechnicianReassigned(had));
    assertThat(ben.isAssignedTo(BEN)).isTrue();
  }

  @Test
  void movingToAnotherTechnicianAndTimePublishesBoth() {
    var ada = after(assign(dated(), ADA, null), new ServiceCallDomainEvent.TechnicianAssigned());
    var had = ada.plan().technician().orElseThrow();
    after(
        assign(ada, BEN, NOON),
        new ServiceCallDomainEvent.Rescheduled(TEN),
        new ServiceCallDomainEvent.TechnicianReassigned(had));
  }

  @Test
  void sameTechnicianAtAnotherTimeIsARescheduling() {
    var ada = after(assign(dated(), ADA, null), new ServiceCallDomainEvent.TechnicianAssigned());
    after(assign(ada, ADA, NOON), new ServiceCallDomainEvent.Rescheduled(TEN));
  }

  @Test
  void refusesCommandThatChangesNothing() {
    var assigned =
        after(assign(dated(), ADA, null), new ServiceCallDomainEvent.TechnicianAssigned());
    refused(assign(assigned, ADA, null), new Refusal.NothingToChange());
    refused(assign(assigned, ADA, TEN), new Refusal.NothingToChange());
    refused(schedule(assigned, TEN), new Refusal.NothingToChange());
  }

  @Test
  void refusesUnqualifiedTechnicianAndNamesTheMissingQualifications() {
    var ada = Team.with(ADA, State.UNVERIFIED, List.of(), List.of("picture", "skills"), false);
    refused(
        plan(dated()).assign(ada, null, 60, fresh()),
        new Refusal.NotQualified(ADA, List.of("picture", "skills", "skill:network")));
  }

  @Test
  void unassigningAReadyCallReopensIt() {
    var called = after(plan(dated()).closeClientCall(), new ServiceCallDomainEvent.ClientCalled());
    var ready =
        after(
            assign(called, ADA, null),
            new ServiceCallDomainEvent.TechnicianAssigned(),
            new ServiceCallDomainEvent.BecameReady());
    var had = ready.plan().technician().orElseThrow();
    var open =
        after(
            plan(ready).unassign(),
            new ServiceCallDomainEvent.TechnicianUnassigned(had),
            new ServiceCallDomainEvent.Reopened());
    assertThat(open.openTasks()).containsExactly(ASSIGN_TECHNICIAN);
    assertThat(open.reservation()).isEmpty();
  }

  @Test
  void refusesToUnassignWithoutTechnician() {
    refused(plan(dated()).unassign(), new Refusal.NoTechnician());
  }

  @Test
  void refusesToCloseTheClientCallTwice() {
    var called = after(plan(dated()).closeClientCall(), new ServiceCallDomainEvent.ClientCalled());
    refused(plan(called).closeClientCall(), new Refusal.AlreadyDone());
  }

  @Test
  void assigningAgainAfterALossOfQualificationClosesTheTask() {
    var assigned =
        after(assign(dated(), ADA, null), new ServiceCallDomainEvent.TechnicianAssigned());
    var called =
        after(
            plan(assigned).closeClientCall(),
            new ServiceCallDomainEvent.ClientCalled(),
            new ServiceCallDomainEvent.BecameReady());
    var unverified = Team.with(ADA, State.UNVERIFIED, List.of("network"), List.of(), false);
    var lost =
        after(called.review(unverified).orElseThrow(), new ServiceCallDomainEvent.Reopened());
    assertThat(lost.openTasks()).containsExactly(ASSIGN_TECHNICIAN);
    after(
        assign(lost, ADA, null),
        new ServiceCallDomainEvent.TechnicianAssigned(),
        new ServiceCallDomainEvent.BecameReady());
  }

  @Test
  void fencingKeepsTheVersion() {
    var fenced = dated().fenced();
    assertThat(fenced.revision()).isEqualTo(2);
    assertThat(fenced.version()).isEqualTo(1);
  }

  private static Planning plan(ServiceCall call) {
    return new Planning(call);
  }

  private static ServiceCall undated() {
    return opened(null);
  }

  private static ServiceCall dated() {
    return opened(TEN);
  }

  private static ServiceCall opened(Instant start) {
    return ServiceCall.opened(
        new ServiceCallId("call"),
        COMPANY,
        Bookings.router(),
        start,
        new Acceptance(TEN.minusSeconds(3600), new AccountId("dora")));
  }

  private static Decision schedule(ServiceCall call, Instant start) {
    return plan(call).schedule(start, call.durationMinutes(), fresh());
  }

  private static Decision assign(ServiceCall call, TechnicianId technician, Instant start) {
    return plan(call).assign(Team.verified(technician), start, call.durationMinutes(), fresh());
  }

  private static ReservationId fresh() {
    return ReservationId.random();
  }

  /** Returns the call after the decision, which must publish exactly these events in this order. */
  private static ServiceCall after(Decision decision, ServiceCallDomainEvent... events) {
    assertThat(((Decision.Accepted) decision).events()).containsExactly(events);
    return decision.call();
  }

  private static void refused(Decision decision, Refusal refusal) {
    assertThat(((Decision.Refused) decision).refusal()).isEqualTo(refusal);
  }
}

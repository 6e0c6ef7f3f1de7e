package org.fsmlight.dispatch.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fsmlight.dispatch.technicians.Team.ADA;
import static org.fsmlight.dispatch.technicians.Team.BEN;
import static org.fsmlight.dispatch.technicians.Team.COMPANY;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fsmlight.dispatch.AccountId;
import org.fsmlight.dispatch.ActorId;
import org.fsmlight.dispatch.Bookings;
import org.fsmlight.dispatch.CompanyId;
import org.fsmlight.dispatch.ServiceCallId;
import org.fsmlight.dispatch.TechnicianId;
import org.fsmlight.dispatch.bookings.Booking.Channel;
import org.fsmlight.dispatch.calls.ServiceCall.Acceptance;
import org.fsmlight.dispatch.diaries.Diary;
import org.fsmlight.dispatch.diaries.InMemoryDiaries;
import org.fsmlight.dispatch.diaries.Reservation;
import org.fsmlight.dispatch.diaries.Reservations;
import org.fsmlight.dispatch.technicians.InMemoryTechnicians;
import org.fsmlight.dispatch.technicians.Team;
import org.fsmlight.dispatch.technicians.Technician.Profile;
import org.fsmlight.dispatch.technicians.Technician.State;
import org.fsmlight.dispatch.technicians.TechnicianProjection;

/**
 * The fixture of tests that give commands: a dispatcher's desk without database or broker. Ada and
 * Ben are verified technicians; Amazon has cleared Ben.
 */
class Desk {

  static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
  static final Instant TEN = Instant.parse("2026-03-10T10:00:00Z");
  static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");
  static final Duration HOLD = Duration.ofSeconds(8);
  static final Duration GRACE = Duration.ofSeconds(30);
  static final Actor OPERATOR = new Actor.Operator(new ActorId("operator/olga"));
  static final Actor DIRK = new Actor.Dispatcher(COMPANY, new ActorId("dispatcher/dirk"));
  static final Actor DORA = new Actor.Dispatcher(COMPANY, new ActorId("dispatcher/dora"));

  final InMemoryServiceCalls calls;
  final InMemoryDiaries diaries;
  final InMemoryTechnicians technicians = new InMemoryTechnicians();
  final ChangeServiceCall changeServiceCall;
  final ReleaseOrphanedReservations orphans;
  final TechnicianProjection team;
  final ReviewQualification qualification;
  final WithdrawServiceCall withdrawServiceCall;
  final FindCandidates candidates;
  Instant now = NOW;

  Desk() {
    this(new InMemoryServiceCalls(), new InMemoryDiaries());
  }

  Desk(InMemoryServiceCalls calls, InMemoryDiaries diaries) {
    this.calls = calls;
    this.diaries = diaries;
    technicians.save(Team.verified(ADA));
    technicians.save(Team.cleared(BEN));
    var reservations = new Reservations(diaries);
    changeServiceCall = new ChangeServiceCall(calls, reservations, technicians);
    team = new TechnicianProjection(technicians);
    qualification = new ReviewQualification(technicians, diaries, calls);
    withdrawServiceCall = new WithdrawServiceCall(calls, reservations);
    orphans = new ReleaseOrphanedReservations(diaries, reservations, calls);
    candidates = new FindCandidates(technicians, diaries);
  }

  ServiceCallId accepted(String number, Instant start) {
    return accepted(number, start, Channel.MARKETPLACE, COMPANY);
  }

  ServiceCallId accepted(String number, Instant start, Channel channel, CompanyId company) {
    var id = new ServiceCallId("call-" + number);
    var booking = Bookings.router(number, channel);
    var acceptance = new Acceptance(NOW, new AccountId("dora"));
    new CreateServiceCall(calls, erased -> false)
        .create(ServiceCall.opened(id, company, booking, start, acceptance));
    return id;
  }

  Optional<Decision> give(ServiceCallId id, Command command, Actor actor) {
    return give(id, command, actor, Precondition.ANY);
  }

  Optional<Decision> give(
      ServiceCallId id, Command command, Actor actor, Precondition precondition) {
    return changeServiceCall.change(id, command, actor, precondition, now, HOLD);
  }

  ServiceCall done(ServiceCallId id, Command command) {
    return done(id, command, DORA);
  }

  ServiceCall done(ServiceCallId id, Command command, Actor actor) {
    return done(id, command, actor, Precondition.ANY);
  }

  ServiceCall done(ServiceCallId id, Command command, Actor actor, Precondition precondition) {
    var decision = give(id, command, actor, precondition).orElseThrow();
    assertThat(decision).isInstanceOf(Decision.Accepted.class);
    return decision.call();
  }

  Refusal refused(ServiceCallId id, Command command, Actor actor) {
    return refused(id, command, actor, Precondition.ANY);
  }

  Refusal refused(ServiceCallId id, Command command, Actor actor, Precondition precondition) {
    var decision = give(id, command, actor, precondition).orElseThrow();
    assertThat(decision).isInstanceOf(Decision.Refused.class);
    return ((Decision.Refused) decision).refusal();
  }

  void adaLosesVerification() {
    team.apply(
        ADA, COMPANY, new Profile(2, "Ada", State.UNVERIFIED, List.of(), List.of("picture")));
  }

  ServiceCall call(ServiceCallId id) {
    return calls.find(id).orElseThrow();
  }

  ServiceCallChange lastPublished() {
    return calls.published().getLast();
  }

  List<ServiceCallDomainEvent> lastEvents() {
    return lastPublished().events();
  }

  static Command assign(TechnicianId technician) {
    return new Command.Assign(technician, null, false);
  }

  static Command schedule(Instant start) {
    return new Command.Schedule(start, null, false);
  }

  static Command undo(long version) {
    return new Command.Undo(version, false);
  }

  static Actor technician(TechnicianId id) {
    return new Actor.Technician(COMPANY, new ActorId("technician/" + id.value()), id);
  }

  List<Reservation> diaryOf(TechnicianId technician) {
    return diaries.find(technician).stream()
        .map(Diary::entries)
        .flatMap(List::stream)
        .map(Diary.Entry::reservation)
        .toList();
  }

  /** Asserts that the diaries contain exactly the reservations that the calls confirm. */
  void diariesAgreeWith(ServiceCallId... ids) {
    var confirmed =
        Stream.of(ids).map(calls::find).flatMap(Optional::stream).map(ServiceCall::reservation);
    assertThat(Stream.concat(diaryOf(ADA).stream(), diaryOf(BEN).stream()))
        .containsExactlyInAnyOrderElementsOf(confirmed.flatMap(Optional::stream).toList());
  }
}

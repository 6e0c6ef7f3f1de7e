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
import org.fsmlight.dispatch.Bookings;
import org.fsmlight.dispatch.CompanyId;
import org.fsmlight.dispatch.ServiceCallId;
import org.fsmlight.dispatch.TechnicianId;
import org.fsmlight.dispatch.booking.Booking.Channel;
import org.fsmlight.dispatch.calls.ServiceCall.Acceptance;
import org.fsmlight.dispatch.diary.Diary;
import org.fsmlight.dispatch.diary.InMemoryDiaries;
import org.fsmlight.dispatch.diary.Reservation;
import org.fsmlight.dispatch.diary.Reservations;
import org.fsmlight.dispatch.technicians.InMemoryTechnicians;
import org.fsmlight.dispatch.technicians.KeepTechnicians;
import org.fsmlight.dispatch.technicians.Team;

/** A dispatcher's desk without database or broker: what tests give commands at. */
class Desk {

  static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
  static final Instant TEN = Instant.parse("2026-03-10T10:00:00Z");
  static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");
  static final Duration HOLD = Duration.ofSeconds(8);
  static final Duration GRACE = Duration.ofSeconds(30);
  static final Author OPERATOR = new Author.Operator("operator/olga");
  static final Author DIRK = new Author.Dispatcher(COMPANY, "dispatcher/dirk");
  static final Author DORA = new Author.Dispatcher(COMPANY, "dispatcher/dora");

  final InMemoryServiceCalls calls;
  final InMemoryDiaries diaries;
  final Dispatching dispatching;
  final DiarySweeper sweeper;
  final KeepTechnicians team;
  final ReviewQualification qualification;
  final WithdrawServiceCalls withdrawals;
  Instant now = NOW;

  Desk() {
    this(new InMemoryServiceCalls(), new InMemoryDiaries());
  }

  Desk(InMemoryServiceCalls calls, InMemoryDiaries diaries) {
    this.calls = calls;
    this.diaries = diaries;
    var technicians = new InMemoryTechnicians();
    technicians.save(Team.verified(ADA));
    technicians.save(Team.cleared(BEN));
    var reservations = new Reservations(diaries);
    dispatching = new Dispatching(calls, reservations, technicians);
    team = new KeepTechnicians(technicians);
    qualification = new ReviewQualification(technicians, diaries, calls);
    withdrawals = new WithdrawServiceCalls(calls, reservations);
    sweeper = new DiarySweeper(diaries, reservations, calls);
  }

  ServiceCallId accepted(String number, Instant start) {
    return accepted(number, start, Channel.MARKETPLACE, COMPANY);
  }

  ServiceCallId accepted(String number, Instant start, Channel channel, CompanyId company) {
    var id = new ServiceCallId("call-" + number);
    var booking = Bookings.router(number, channel);
    new OpenServiceCalls(calls, erased -> false)
        .open(ServiceCall.opened(id, company, booking, start, new Acceptance(NOW, "dora")));
    return id;
  }

  Optional<Outcome> tell(ServiceCallId id, Command command, Author author) {
    return tell(id, command, author, Basis.ANY);
  }

  Optional<Outcome> tell(ServiceCallId id, Command command, Author author, Basis basis) {
    return dispatching.carryOut(id, command, author, basis, now, HOLD);
  }

  ServiceCall done(ServiceCallId id, Command command) {
    return done(id, command, DORA);
  }

  ServiceCall done(ServiceCallId id, Command command, Author author) {
    return done(id, command, author, Basis.ANY);
  }

  ServiceCall done(ServiceCallId id, Command command, Author author, Basis basis) {
    var outcome = tell(id, command, author, basis).orElseThrow();
    assertThat(outcome).isInstanceOf(Outcome.Done.class);
    return outcome.call();
  }

  Refusal refused(ServiceCallId id, Command command, Author author) {
    return refused(id, command, author, Basis.ANY);
  }

  Refusal refused(ServiceCallId id, Command command, Author author, Basis basis) {
    var outcome = tell(id, command, author, basis).orElseThrow();
    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    return ((Outcome.Refused) outcome).why();
  }

  ServiceCall call(ServiceCallId id) {
    return calls.find(id).orElseThrow();
  }

  List<Fact> lastTold() {
    return calls.told().getLast().facts();
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

  static Author technician(TechnicianId id) {
    return new Author.Technician(COMPANY, "technician/" + id.value(), id);
  }

  List<Reservation> diaryOf(TechnicianId technician) {
    return diaries.find(technician).stream()
        .map(Diary::entries)
        .flatMap(List::stream)
        .map(Diary.Entry::reservation)
        .toList();
  }

  /** What is in the diaries is exactly what the calls confirm. */
  void diariesAgreeWith(ServiceCallId... ids) {
    var confirmed =
        Stream.of(ids).map(calls::find).flatMap(Optional::stream).map(ServiceCall::reservation);
    assertThat(Stream.concat(diaryOf(ADA).stream(), diaryOf(BEN).stream()))
        .containsExactlyInAnyOrderElementsOf(confirmed.flatMap(Optional::stream).toList());
  }
}

package org.fsmlight.dispatch.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fsmlight.dispatch.calls.Desk.DORA;
import static org.fsmlight.dispatch.calls.Desk.NOON;
import static org.fsmlight.dispatch.calls.Desk.NOW;
import static org.fsmlight.dispatch.calls.Desk.TEN;
import static org.fsmlight.dispatch.calls.Desk.assign;
import static org.fsmlight.dispatch.calls.Desk.schedule;
import static org.fsmlight.dispatch.technicians.Team.ADA;
import static org.fsmlight.dispatch.technicians.Team.BEN;
import static org.fsmlight.dispatch.technicians.Team.COMPANY;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.fsmlight.dispatch.AccountId;
import org.fsmlight.dispatch.AtOnce;
import org.fsmlight.dispatch.Bookings;
import org.fsmlight.dispatch.CompanyId;
import org.fsmlight.dispatch.ServiceCallId;
import org.fsmlight.dispatch.TechnicianId;
import org.fsmlight.dispatch.TimeSlot;
import org.fsmlight.dispatch.bookings.Booking.Channel;
import org.fsmlight.dispatch.calls.Plan.Assigned;
import org.fsmlight.dispatch.calls.ServiceCall.Acceptance;
import org.fsmlight.dispatch.calls.ServiceCallDomainEvent.BecameReady;
import org.fsmlight.dispatch.calls.ServiceCallDomainEvent.ClientCalled;
import org.fsmlight.dispatch.calls.ServiceCallDomainEvent.Scheduled;
import org.fsmlight.dispatch.diaries.InMemoryDiaries;
import org.fsmlight.dispatch.diaries.ReservationId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The contract of {@link ServiceCalls}. Tests use fresh IDs, so a store may be shared. */
public abstract class ServiceCallsContract {

  private final ServiceCallId id = new ServiceCallId(UUID.randomUUID().toString());
  private final TechnicianId technician = new TechnicianId(UUID.randomUUID().toString());
  private ServiceCalls calls;

  /** The store under test. */
  protected abstract ServiceCalls store();

  /** The simple names of the domain events that were saved with the call, in their order. */
  protected abstract List<String> savedEvents(ServiceCallId call);

  /** Saves several times at once. Returns the number of successes. */
  protected int countSavedAtOnce(Callable<Boolean> save) throws Exception {
    return AtOnce.countSaved(save);
  }

  @BeforeEach
  void useTheStore() {
    calls = store();
  }

  @Test
  void findsNoUnknownCall() {
    assertThat(calls.find(id)).isEmpty();
  }

  @Test
  void findsEveryStateThatWasSaved() {
    for (var state : lifeOfACall()) {
      assertThat(calls.save(ServiceCallChange.withoutEvents(state, NOW))).isTrue();
      assertThat(calls.find(state.id())).contains(state);
    }
  }

  @Test
  void savesARevisionOnce() {
    var opened = opened();
    assertThat(save(opened)).isTrue();
    assertThat(save(opened)).isFalse();
    var called = called(opened);
    assertThat(save(called)).isTrue();
    assertThat(save(called)).isFalse();
    assertThat(save(opened)).isFalse();
    assertThat(save(called.fenced().fenced())).isFalse();
    assertThat(calls.find(id)).contains(called);
  }

  @Test
  void doesNotSaveALaterRevisionOfAnUnknownCall() {
    assertThat(save(opened().fenced())).isFalse();
    assertThat(calls.find(id)).isEmpty();
  }

  @Test
  void savesEventsOnlyWithTheState() {
    var opened = opened();
    assertThat(save(opened, new Scheduled())).isTrue();
    assertThat(save(opened, new ClientCalled())).isFalse();
    assertThat(save(called(opened), new ClientCalled(), new BecameReady())).isTrue();
    assertThat(savedEvents(id)).containsExactly("Scheduled", "ClientCalled", "BecameReady");
  }

  @Test
  void onlyOneOfManyConcurrentSavesOfARevisionSucceeds() throws Exception {
    var opened = opened();
    assertThat(save(opened)).isTrue();
    assertThat(countSavedAtOnce(() -> save(called(opened), new ClientCalled()))).isEqualTo(1);
    assertThat(savedEvents(id)).containsExactly("ClientCalled");
  }

  @Test
  void redactsTheRevisionThatWasRead() {
    var opened = opened();
    save(opened);
    var erased = opened.erased();
    assertThat(calls.redact(erased)).isTrue();
    assertThat(calls.find(id)).contains(erased);
    assertThat(calls.redact(erased)).isFalse();
    assertThat(calls.redact(erased.fenced().fenced())).isFalse();
  }

  @Test
  void listsTheTechniciansCallsThatOverlapTheTimeByStart() {
    var late = assigned(technician, NOON.plusSeconds(3_600));
    var early = assigned(technician, TEN);
    assigned(technician, TEN.minusSeconds(7_200)); // ends as the time begins
    assigned(technician, NOON.plusSeconds(7_200)); // begins as the time ends
    assigned(new TechnicianId(UUID.randomUUID().toString()), TEN);
    var time = new TimeSlot(TEN, NOON.plusSeconds(7_200));
    assertThat(calls.of(technician, COMPANY, time)).containsExactly(early, late);
    assertThat(calls.of(technician, new CompanyId("rival"), time)).isEmpty();
  }

  @Test
  void listsFinishedCallsToo() {
    var done = assigned(technician, TEN);
    var finished = new Work(done).cancel("Client has moved", NOW).call();
    assertThat(save(finished)).isTrue();
    assertThat(calls.of(technician, COMPANY, TimeSlot.of(TEN, 60))).containsExactly(finished);
  }

  private boolean save(ServiceCall call, ServiceCallDomainEvent... events) {
    return calls.save(new ServiceCallChange(call, List.of(events), NOW, DORA.id(), null));
  }

  private ServiceCall opened() {
    return opened(id, TEN);
  }

  private static ServiceCall opened(ServiceCallId id, Instant start) {
    return ServiceCall.opened(
        id,
        COMPANY,
        Bookings.router("1001", Channel.MARKETPLACE),
        start,
        new Acceptance(NOW, new AccountId("dora")));
  }

  private static ServiceCall called(ServiceCall call) {
    return new Planning(call).closeClientCall().call();
  }

  private ServiceCall assigned(TechnicianId to, Instant start) {
    var call = opened(new ServiceCallId(UUID.randomUUID().toString()), start);
    assertThat(save(call)).isTrue();
    var assignee = new AssignedTechnician(to, "Ada", true, ReservationId.random());
    var assigned = call.accept(call.state().with(new Assigned(start, assignee)), List.of()).call();
    assertThat(save(assigned)).isTrue();
    return assigned;
  }

  /** All states of a call that is changed in many ways, in their order. */
  protected static List<ServiceCall> lifeOfACall() {
    var states = new ArrayList<ServiceCall>();
    var desk =
        new Desk(
            new InMemoryServiceCalls() {
              @Override
              public synchronized boolean save(ServiceCallChange change) {
                states.add(change.after());
                return super.save(change);
              }
            },
            new InMemoryDiaries());
    var ada = Desk.technician(ADA);
    var ben = Desk.technician(BEN);
    var number = UUID.randomUUID().toString();
    var call = desk.accepted(number, null);
    desk.done(call, schedule(TEN));
    desk.done(call, assign(ADA));
    desk.done(call, new Command.CannotComplete("No power"), ada);
    desk.done(call, schedule(NOON), ada);
    desk.done(call, assign(BEN));
    desk.done(call, new Command.CheckOut("Key returned"), ada, Precondition.seen(3));
    desk.done(call, new Command.CheckIn(), ben);
    desk.done(call, new Command.CannotComplete("Still no power"), ben);
    desk.withdrawServiceCall.withdraw(call, "Booked elsewhere", null, NOW);
    desk.done(call, schedule(TEN));
    desk.done(call, Desk.undo(desk.call(call).version()));
    desk.done(call, schedule(TEN));
    desk.done(call, new Command.CheckIn(), ben);
    desk.done(call, new Command.CheckOut("Done"), ben);
    var cancelled = desk.accepted(number + "-2", TEN);
    desk.done(cancelled, new Command.Cancel("Client has moved"));
    return states;
  }
}

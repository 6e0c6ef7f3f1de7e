package org.fsmlight.notification.previews;

import static org.fsmlight.notification.InMemoryService.person;
import static org.fsmlight.notification.messages.Bookings.NINE;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.fsmlight.notification.InMemoryService;
import org.fsmlight.notification.calls.BookingSummary;
import org.fsmlight.notification.calls.CallReplica;
import org.fsmlight.notification.calls.RequestReplica;
import org.fsmlight.notification.calls.RequestReplica.Status;
import org.fsmlight.notification.messages.Booking;
import org.fsmlight.notification.messages.Bookings;
import org.fsmlight.notification.messages.CallState;
import org.fsmlight.notification.messages.CallState.End;
import org.fsmlight.notification.messages.Content;
import org.fsmlight.notification.planning.NotifiableDomainEvent;
import org.fsmlight.notification.planning.NotifiableDomainEvent.CallCancelled;
import org.fsmlight.notification.planning.NotifiableDomainEvent.ChangeUndone;
import org.fsmlight.notification.planning.NotifiableDomainEvent.DateChanged;
import org.fsmlight.notification.planning.NotifiableDomainEvent.DateDefined;
import org.fsmlight.notification.planning.NotifiableDomainEvent.RequestAccepted;
import org.fsmlight.notification.planning.NotifiableDomainEvent.TechnicianChanged;
import org.fsmlight.notification.sending.Delivery;

/** A call, its changes, and the events that dispatch-service publishes for them. */
final class RandomHistory {

  private static final List<String> TECHNICIANS = List.of("ana", "ben", "cem");
  private static final List<Instant> DATES =
      List.of(NINE, NINE.plusSeconds(3600), NINE.plusSeconds(7200));

  final InMemoryService service = new InMemoryService();
  final List<String> made = new ArrayList<>();
  private final Random random;
  private final Booking booking;
  private CallState state;
  private boolean accepted;
  private int events;

  RandomHistory(Random random) {
    this.random = random;
    var amazon = random.nextInt(6) == 0;
    var email = random.nextInt(6) == 0 ? null : "anna@client.example";
    this.booking = Bookings.with(email, "en", amazon);
    var wished = random.nextBoolean() ? NINE : null;
    this.state = new CallState(1, null, wished, 60, null);
    Stream.of("lea", "marc")
        .filter(id -> random.nextBoolean())
        .forEach(id -> service.directory.saveDispatcher(person(id, true)));
    TECHNICIANS.stream().filter(id -> random.nextInt(4) == 0).forEach(service.withoutDevice::add);
    saveRequest(1, Status.UNDECIDED);
  }

  void makeRandomChanges() {
    int changes = random.nextInt(6);
    for (int i = 0; i < changes; i++) {
      service.delivery = anyDelivery();
      var before = state;
      make(accepted ? anyPlan() : new ProposedChange.Accept());
      service.pass(Duration.ofSeconds(random.nextInt(12)));
      if (random.nextInt(5) == 0 && state.version() > before.version()) {
        undo(before);
      }
    }
  }

  ProposedChange anyChange() {
    if (!accepted) {
      return new ProposedChange.Accept();
    }
    return random.nextInt(5) == 0 ? new ProposedChange.Cancel() : anyPlan();
  }

  /** Publishes the events of a change, and returns their time. */
  Instant make(ProposedChange change) {
    service.now = service.now.plusMillis(1); // a time of its own, at which nothing else happens
    made.add(change.toString());
    var at = service.now;
    var before = state;
    switch (change) {
      case ProposedChange.Accept _ -> {
        accepted = true;
        saveRequest(2, Status.ACCEPTED);
        service.publish(id(), new RequestAccepted(booking, state.start(), 60));
      }
      case ProposedChange.Schedule(var start, var minutes) ->
          plan(before, start, minutes, before.technicianId());
      case ProposedChange.Assign(var technician, var start, var minutes) ->
          plan(before, start == null ? before.start() : start, minutes, technician);
      case ProposedChange.Unassign _ -> plan(before, before.start(), null, null);
      case ProposedChange.Cancel _ -> {
        save(
            new CallState(
                before.version() + 1,
                End.CANCELLED,
                before.start(),
                before.durationMinutes(),
                before.technicianId()));
        var report = new Content.Report(null, null, "burst pipe");
        service.publish(id(), new CallCancelled(booking, state, report));
      }
    }
    return at;
  }

  private void plan(CallState before, Instant start, Integer minutes, String technician) {
    int duration = minutes == null ? before.durationMinutes() : minutes;
    var sameTime = Objects.equals(start, before.start()) && duration == before.durationMinutes();
    var sameTechnician = Objects.equals(technician, before.technicianId());
    if (sameTime && sameTechnician) {
      return; // refused: nothing to change
    }
    save(new CallState(before.version() + 1, null, start, duration, technician));
    List<NotifiableDomainEvent> published = new ArrayList<>();
    if (!sameTime) {
      published.add(
          before.start() == null
              ? new DateDefined(booking, state)
              : new DateChanged(booking, state));
    }
    if (!sameTechnician) {
      published.add(new TechnicianChanged(booking, state, before.technicianId()));
    }
    published.forEach(event -> service.publishHeld(id(), event));
  }

  private void undo(CallState before) {
    made.add("undo");
    save(
        new CallState(
            state.version() + 1,
            null,
            before.start(),
            before.durationMinutes(),
            before.technicianId()));
    service.publish(id(), new ChangeUndone(booking, state));
  }

  private ProposedChange anyPlan() {
    var date = DATES.get(random.nextInt(DATES.size()));
    var technician = TECHNICIANS.get(random.nextInt(TECHNICIANS.size()));
    var minutes = random.nextInt(4) == 0 ? Integer.valueOf(90) : null;
    if (state.start() == null) {
      return random.nextBoolean()
          ? new ProposedChange.Schedule(date, minutes)
          : new ProposedChange.Assign(technician, date, minutes);
    }
    return switch (random.nextInt(4)) {
      case 0 -> new ProposedChange.Schedule(date, minutes);
      case 1 -> new ProposedChange.Assign(technician, null, null);
      case 2 -> new ProposedChange.Assign(technician, date, minutes);
      default ->
          state.technicianId() == null
              ? new ProposedChange.Schedule(date, null)
              : new ProposedChange.Unassign();
    };
  }

  private Delivery anyDelivery() {
    return switch (random.nextInt(4)) {
      case 0 -> Delivery.unavailable("down", null);
      case 1 -> Delivery.interrupted("cut off");
      default -> new Delivery.Accepted(Set.of());
    };
  }

  private void save(CallState next) {
    state = next;
    service.calls.saveCall(CallReplica.of(booking, next));
  }

  private void saveRequest(long version, Status status) {
    service.calls.saveRequest(
        new RequestReplica(
            "call-1", version, status, null, BookingSummary.of(booking), state.start(), 60));
  }

  private String id() {
    return "e" + events++;
  }
}

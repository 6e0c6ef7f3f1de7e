package org.fsmlight.dispatch.calls;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fsmlight.dispatch.CompanyId;
import org.fsmlight.dispatch.ServiceCallId;
import org.fsmlight.dispatch.TechnicianId;
import org.fsmlight.dispatch.TimeSlot;
import org.fsmlight.dispatch.booking.Booking;
import org.fsmlight.dispatch.calls.Plan.Assigned;
import org.fsmlight.dispatch.calls.Plan.Dated;
import org.fsmlight.dispatch.calls.Plan.Undated;
import org.fsmlight.dispatch.diary.Reservation;
import org.fsmlight.dispatch.diary.ReservationId;
import org.fsmlight.dispatch.technicians.Technician;
import org.jspecify.annotations.Nullable;

/**
 * An accepted request: work to schedule, assign and call about. What is open follows from the
 * state, so the two can't contradict each other.
 *
 * @param version rises by one with each change that is told; what clients and events see
 * @param revision rises by one with each write, also with those that only turn late writers away
 */
public record ServiceCall(
    ServiceCallId id,
    long version,
    long revision,
    CompanyId company,
    Booking booking,
    Plan plan,
    int durationMinutes,
    boolean clientCalled,
    Acceptance accepted) {

  /** When the request was accepted, and by which account. */
  public record Acceptance(Instant at, @Nullable String by) {}

  /** A call begins; the date/time the client asked for, if any, stands at once. */
  public static ServiceCall opened(
      ServiceCallId id,
      CompanyId company,
      Booking booking,
      @Nullable Instant requestedStart,
      Acceptance accepted) {
    var plan = requestedStart == null ? new Undated() : new Dated(requestedStart);
    var minutes = booking.serviceType().durationMinutes();
    return new ServiceCall(id, 1, 1, company, booking, plan, minutes, false, accepted);
  }

  public List<Task> openTasks() {
    var assigned = plan.technician().filter(AssignedTechnician::qualified).isPresent();
    return Task.open(plan.start().isPresent(), assigned, clientCalled);
  }

  public CallStatus status() {
    return openTasks().isEmpty() ? CallStatus.READY : CallStatus.OPEN;
  }

  public Optional<TimeSlot> time() {
    return plan.start().map(start -> TimeSlot.of(start, durationMinutes));
  }

  public boolean isAssignedTo(TechnicianId technician) {
    return plan.technician().filter(who -> who.id().equals(technician)).isPresent();
  }

  /** The time in a diary that this call confirms. */
  public Optional<Reservation> reservation() {
    return plan instanceof Assigned(var start, var who)
        ? Optional.of(
            new Reservation(
                who.reservation(),
                who.id(),
                id,
                booking.number(),
                TimeSlot.of(start, durationMinutes)))
        : Optional.empty();
  }

  /** Keeps this reservation: each change of plan takes one of its own. */
  boolean confirms(Reservation taken) {
    return reservation().filter(held -> held.id().equals(taken.id())).isPresent();
  }

  /** Defines or changes date/time; an assigned technician comes along and takes {@code fresh}. */
  Decision schedule(Instant start, int minutes, ReservationId fresh) {
    if (plan.start().equals(Optional.of(start)) && minutes == durationMinutes) {
      return refused(new Refusal.NothingToChange());
    }
    var next =
        plan instanceof Assigned(_, var who)
            ? new Assigned(start, who.holding(fresh))
            : new Dated(start);
    var longerOrShorter = new Fact.Rescheduled(start);
    return changed(next, minutes, clientCalled, List.of(timeChange(start).orElse(longerOrShorter)));
  }

  /** Assigns or reassigns, bringing the date/time along if one is given. */
  Decision assign(Technician technician, @Nullable Instant given, ReservationId fresh) {
    var start = given != null ? given : plan.start().orElse(null);
    if (start == null) {
      return refused(new Refusal.NoDateTime());
    }
    var missing = technician.missingFor(booking);
    if (!missing.isEmpty()) {
      return refused(new Refusal.NotQualified(technician.id(), missing));
    }
    var facts =
        Stream.of(timeChange(start), technicianChange(technician.id()))
            .flatMap(Optional::stream)
            .toList();
    var who = new AssignedTechnician(technician.id(), technician.name(), true, fresh);
    return facts.isEmpty()
        ? refused(new Refusal.NothingToChange())
        : changed(new Assigned(start, who), durationMinutes, clientCalled, facts);
  }

  Decision unassign() {
    return plan instanceof Assigned(var start, var previous)
        ? changed(
            new Dated(start),
            durationMinutes,
            clientCalled,
            List.of(new Fact.TechnicianUnassigned(previous)))
        : refused(new Refusal.NoTechnician());
  }

  Decision closeClientCall() {
    return clientCalled
        ? refused(new Refusal.AlreadyDone())
        : changed(plan, durationMinutes, true, List.of(new Fact.ClientCalled()));
  }

  /** What is open now that the technician is as given; nothing if it is as it was. */
  Optional<Decision.Changed> review(Technician technician) {
    var qualifies = technician.missingFor(booking).isEmpty();
    return plan instanceof Assigned(var start, var who)
            && who.id().equals(technician.id())
            && who.qualified() != qualifies
        ? Optional.of(
            changed(
                new Assigned(start, who.as(qualifies)), durationMinutes, clientCalled, List.of()))
        : Optional.empty();
  }

  /** The same call, written again so that whoever decided on the state before loses the race. */
  ServiceCall fenced() {
    return new ServiceCall(
        id, version, revision + 1, company, booking, plan, durationMinutes, clientCalled, accepted);
  }

  private Optional<Fact> timeChange(Instant start) {
    return switch (plan.start().orElse(null)) {
      case null -> Optional.of(new Fact.Scheduled());
      case Instant known when known.equals(start) -> Optional.empty();
      case Instant known -> Optional.of(new Fact.Rescheduled(known));
    };
  }

  private Optional<Fact> technicianChange(TechnicianId wanted) {
    return switch (plan.technician().orElse(null)) {
      case null -> Optional.of(new Fact.TechnicianAssigned());
      case AssignedTechnician had when !had.id().equals(wanted) ->
          Optional.of(new Fact.TechnicianReassigned(had));
      case AssignedTechnician had when had.qualified() -> Optional.empty();
      case AssignedTechnician _ -> Optional.of(new Fact.TechnicianAssigned());
    };
  }

  private Decision.Changed changed(Plan next, int minutes, boolean called, List<Fact> facts) {
    var after =
        new ServiceCall(
            id, version + 1, revision + 1, company, booking, next, minutes, called, accepted);
    var told = new ArrayList<>(facts);
    if (status() != after.status() || facts.isEmpty()) {
      told.add(after.openTasks().isEmpty() ? new Fact.BecameReady() : new Fact.Reopened());
    }
    return new Decision.Changed(after, List.copyOf(told));
  }

  private static Decision refused(Refusal why) {
    return new Decision.Refused(why);
  }
}

package org.fsmlight.dispatch.calls;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.fsmlight.dispatch.CompanyId;
import org.fsmlight.dispatch.ServiceCallId;
import org.fsmlight.dispatch.TechnicianId;
import org.fsmlight.dispatch.TimeSlot;
import org.fsmlight.dispatch.booking.Booking;
import org.fsmlight.dispatch.calls.Plan.Assigned;
import org.fsmlight.dispatch.calls.Plan.Dated;
import org.fsmlight.dispatch.calls.Plan.Undated;
import org.fsmlight.dispatch.diary.Reservation;
import org.fsmlight.dispatch.technicians.Technician;
import org.jspecify.annotations.Nullable;

/**
 * An accepted request: work to schedule, assign, call about and carry out. What is open follows
 * from the state, so the two can't contradict each other. How it is planned: {@link Planning}; how
 * it is carried out: {@link Work}.
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
    Acceptance accepted,
    CallState state,
    Trail trail,
    TooLate tooLate) {

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
    var state = new CallState(plan, minutes, false, Progress.NOT_BEGUN);
    return new ServiceCall(
        id, 1, 1, company, booking, accepted, state, Trail.NONE, TooLate.NOTHING);
  }

  public Plan plan() {
    return state.plan();
  }

  public int durationMinutes() {
    return state.durationMinutes();
  }

  public boolean clientCalled() {
    return state.clientCalled();
  }

  public List<Task> openTasks() {
    return state.openTasks();
  }

  public CallStatus status() {
    return state.status();
  }

  public Optional<TimeSlot> time() {
    return plan().start().map(start -> TimeSlot.of(start, durationMinutes()));
  }

  public boolean isAssignedTo(TechnicianId technician) {
    return plan().technician().filter(who -> who.id().equals(technician)).isPresent();
  }

  /** Until when the last change can be undone, if it can. */
  public Optional<Instant> holdUntil() {
    return Optional.ofNullable(trail.undoable()).map(Trail.Undoable::until);
  }

  public List<Badge> badges() {
    return Badge.of(
        state.progress().hindrance().isPresent(),
        tooLate.withdrawal() != null,
        !tooLate.notes().isEmpty());
  }

  /** The time in a diary that this call confirms; a call that is over takes none. */
  public Optional<Reservation> reservation() {
    return plan() instanceof Assigned(var start, var who) && !state.progress().isOver()
        ? Optional.of(
            new Reservation(
                who.reservation(),
                who.id(),
                id,
                booking.number(),
                TimeSlot.of(start, durationMinutes())))
        : Optional.empty();
  }

  /** Keeps this reservation: each change of plan takes one of its own. */
  boolean confirms(Reservation taken) {
    return reservation().filter(held -> held.id().equals(taken.id())).isPresent();
  }

  /**
   * Brings back what was before the change that made the current version.
   *
   * @param again the technician as of now, with time to take in the diary
   */
  Decision undo(
      long unwanted, Author author, Instant now, UnaryOperator<AssignedTechnician> again) {
    var undoable = trail.undoable();
    if (unwanted < version) {
      return refused(new Refusal.ChangedSince());
    } else if (undoable == null || unwanted > version) {
      return refused(new Refusal.NothingToUndo());
    } else if (!undoable.by().equals(author.actor())) {
      return refused(new Refusal.NotTheAuthor());
    } else if (!now.isBefore(undoable.until())) {
      return refused(new Refusal.UndoTooLate(undoable.until()));
    }
    var before = undoable.before();
    var restored =
        before.plan() instanceof Assigned(var start, var who) && !before.plan().equals(plan())
            ? before.with(new Assigned(start, again.apply(who)))
            : before;
    return new Decision.Changed(next(restored, tooLate), List.of(new Fact.ChangeUndone()));
  }

  /** What is open now that the technician is as given; nothing if it is as it was, or begun. */
  Optional<Decision.Changed> review(Technician technician) {
    var qualifies = technician.missingFor(booking).isEmpty();
    return state.progress() instanceof Progress.NotBegun
            && plan() instanceof Assigned(var start, var who)
            && who.id().equals(technician.id())
            && who.qualified() != qualifies
        ? Optional.of(changed(state.with(new Assigned(start, who.as(qualifies))), List.of()))
        : Optional.empty();
  }

  Decision kept(TooLate.Note note) {
    return new Decision.Changed(next(state, tooLate.and(note)), List.of(new Fact.Reopened()));
  }

  Decision withdrawnTooLate(TooLate.Withdrawal withdrawal) {
    return tooLate.withdrawal() == null
        ? new Decision.Changed(next(state, tooLate.and(withdrawal)), List.of(new Fact.Reopened()))
        : refused(new Refusal.AlreadyDone());
  }

  /** The same call, written again so that whoever decided on the state before loses the race. */
  ServiceCall fenced() {
    return new ServiceCall(
        id, version, revision + 1, company, booking, accepted, state, trail, tooLate);
  }

  /** The same call, naming no client; nobody decides on it any more. */
  ServiceCall erased() {
    return new ServiceCall(
        id,
        version,
        revision + 1,
        company,
        booking.erased(),
        accepted,
        state.with(state.progress().erased()),
        trail.closed(),
        tooLate.erased());
  }

  public boolean isErased() {
    return booking.isErased();
  }

  /** This call, after its author changed the one before; undoable if {@code until} says so. */
  ServiceCall signed(ServiceCall before, Author author, @Nullable Instant until) {
    var signed = before.trail.after(before, this, author, until);
    return new ServiceCall(
        id, version, revision, company, booking, accepted, state, signed, tooLate);
  }

  /** Tells the facts, and what became of the open tasks: of itself when there are none. */
  Decision.Changed changed(CallState next, List<Fact> facts) {
    var told = new ArrayList<>(facts);
    var begun = !(next.progress() instanceof Progress.NotBegun);
    if (!begun && (status() != next.status() || facts.isEmpty())) {
      told.add(next.openTasks().isEmpty() ? new Fact.BecameReady() : new Fact.Reopened());
    }
    return new Decision.Changed(next(next, tooLate), List.copyOf(told));
  }

  private ServiceCall next(CallState next, TooLate late) {
    return new ServiceCall(
        id, version + 1, revision + 1, company, booking, accepted, next, trail.closed(), late);
  }

  private static Decision refused(Refusal why) {
    return new Decision.Refused(why);
  }
}

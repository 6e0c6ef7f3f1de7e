package org.fsmlight.dispatch.calls;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.fsmlight.dispatch.AccountId;
import org.fsmlight.dispatch.CompanyId;
import org.fsmlight.dispatch.ServiceCallId;
import org.fsmlight.dispatch.TechnicianId;
import org.fsmlight.dispatch.TimeSlot;
import org.fsmlight.dispatch.bookings.Booking;
import org.fsmlight.dispatch.calls.Plan.Assigned;
import org.fsmlight.dispatch.calls.Plan.Dated;
import org.fsmlight.dispatch.calls.Plan.Undated;
import org.fsmlight.dispatch.diaries.Reservation;
import org.fsmlight.dispatch.technicians.Technician;
import org.jspecify.annotations.Nullable;

/**
 * An accepted request: work to schedule, to assign, to call the client about and to carry out. Open
 * tasks and status are derived from the state and therefore never contradict it. {@link Planning}
 * and {@link Work} hold the rules.
 *
 * @param version increases by one with each published change; clients and events see it
 * @param revision increases by one with each write, including writes that only fence delayed
 *     writers off
 */
public record ServiceCall(
    ServiceCallId id,
    long version,
    long revision,
    CompanyId company,
    Booking booking,
    Acceptance accepted,
    CallState state,
    ChangeHistory changeHistory,
    LateArrivals lateArrivals) {

  /**
   * The acceptance of the request.
   *
   * @param account the account of the person who accepted
   */
  public record Acceptance(Instant at, @Nullable AccountId account) {}

  /** A new call. The date/time that the client asked for is defined at once. */
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
        id, 1, 1, company, booking, accepted, state, ChangeHistory.EMPTY, LateArrivals.NONE);
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
    return state.time();
  }

  public boolean isAssignedTo(TechnicianId technician) {
    return plan().technician().filter(assignee -> assignee.id().equals(technician)).isPresent();
  }

  /** The end of the time in which the last change can be undone; empty if it never could. */
  public Optional<Instant> holdUntil() {
    return Optional.ofNullable(changeHistory.undoable()).map(ChangeHistory.Undoable::until);
  }

  public List<Badge> badges() {
    return Badge.of(
        state.progress().hindrance().isPresent(),
        lateArrivals.withdrawal() != null,
        !lateArrivals.notes().isEmpty());
  }

  /** The reservation that this call confirms. A call that is over confirms none. */
  public Optional<Reservation> reservation() {
    return plan() instanceof Assigned(var start, var assignee) && !state.progress().isOver()
        ? Optional.of(
            new Reservation(
                assignee.reservation(),
                assignee.id(),
                id,
                booking.number(),
                TimeSlot.of(start, durationMinutes())))
        : Optional.empty();
  }

  /** Returns true if this is the call's reservation. Each change of plan makes a new one. */
  boolean confirms(Reservation other) {
    return reservation().filter(own -> own.id().equals(other.id())).isPresent();
  }

  /**
   * Restores the state before the change that made the current version.
   *
   * @param unwanted the version that the change made
   * @param refresh returns the technician with the current qualification and a new reservation
   */
  Decision undo(
      long unwanted, Actor actor, Instant now, UnaryOperator<AssignedTechnician> refresh) {
    var undoable = changeHistory.undoable();
    if (unwanted < version) {
      return refuse(new Refusal.ChangedSince());
    } else if (undoable == null || unwanted > version) {
      return refuse(new Refusal.NothingToUndo());
    } else if (!undoable.actor().equals(actor.id())) {
      return refuse(new Refusal.NotTheAuthor());
    } else if (!now.isBefore(undoable.until())) {
      return refuse(new Refusal.UndoTooLate(undoable.until()));
    }
    var before = undoable.before();
    var restored =
        before.plan() instanceof Assigned(var start, var assignee) && !before.plan().equals(plan())
            ? before.with(new Assigned(start, refresh.apply(assignee)))
            : before;
    return new Decision.Accepted(
        next(restored, lateArrivals), List.of(new ServiceCallDomainEvent.ChangeUndone()));
  }

  /**
   * Adjusts the assignment to the technician's current qualification. Empty if nothing changes or
   * the work has begun.
   */
  Optional<Decision.Accepted> review(Technician technician) {
    var qualifies = technician.missingFor(booking).isEmpty();
    return state.progress() instanceof Progress.NotBegun
            && plan() instanceof Assigned(var start, var assignee)
            && assignee.id().equals(technician.id())
            && assignee.qualified() != qualifies
        ? Optional.of(
            accept(
                state.with(new Assigned(start, assignee.withQualification(qualifies))), List.of()))
        : Optional.empty();
  }

  Decision keep(LateArrivals.Note note) {
    return acceptLate(lateArrivals.with(note));
  }

  Decision markWithdrawnTooLate(LateArrivals.Withdrawal withdrawal) {
    return lateArrivals.withdrawal() == null
        ? acceptLate(lateArrivals.with(withdrawal))
        : refuse(new Refusal.AlreadyDone());
  }

  /** The same call with a new revision: a writer that read the one before fails to save. */
  ServiceCall fenced() {
    return with(version, revision + 1, booking, state, changeHistory, lateArrivals);
  }

  /** The same call without personal data. It accepts no more commands. */
  ServiceCall erased() {
    return with(
        version,
        revision + 1,
        booking.erased(),
        state.with(state.progress().erased()),
        changeHistory.withoutUndo(),
        lateArrivals.erased());
  }

  public boolean isErased() {
    return booking.isErased();
  }

  /**
   * This call with the change from {@code before} in its history.
   *
   * @param until the end of the time in which the change can be undone; null if it cannot
   */
  ServiceCall recordChange(ServiceCall before, Actor actor, @Nullable Instant until) {
    var history = before.changeHistory.after(before, this, actor, until);
    return with(version, revision, booking, state, history, lateArrivals);
  }

  /**
   * Accepts a new state. If the work has not begun, an event about the open tasks is added when the
   * status changes or when there is no other event.
   */
  Decision.Accepted accept(CallState next, List<ServiceCallDomainEvent> events) {
    var all = new ArrayList<>(events);
    var hasBegun = !(next.progress() instanceof Progress.NotBegun);
    if (!hasBegun && (status() != next.status() || events.isEmpty())) {
      all.add(
          next.openTasks().isEmpty()
              ? new ServiceCallDomainEvent.BecameReady()
              : new ServiceCallDomainEvent.Reopened());
    }
    return new Decision.Accepted(next(next, lateArrivals), List.copyOf(all));
  }

  private Decision acceptLate(LateArrivals late) {
    return new Decision.Accepted(next(state, late), List.of(new ServiceCallDomainEvent.Reopened()));
  }

  Decision refuse(Refusal refusal) {
    return new Decision.Refused(this, refusal);
  }

  private ServiceCall next(CallState next, LateArrivals late) {
    return with(version + 1, revision + 1, booking, next, changeHistory.withoutUndo(), late);
  }

  private ServiceCall with(
      long nextVersion,
      long nextRevision,
      Booking of,
      CallState next,
      ChangeHistory history,
      LateArrivals late) {
    return new ServiceCall(
        id, nextVersion, nextRevision, company, of, accepted, next, history, late);
  }
}

package org.fsmlight.dispatch.calls;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fsmlight.dispatch.TechnicianId;
import org.fsmlight.dispatch.calls.Plan.Assigned;
import org.fsmlight.dispatch.calls.Plan.Dated;
import org.fsmlight.dispatch.diaries.ReservationId;
import org.fsmlight.dispatch.technicians.Technician;
import org.jspecify.annotations.Nullable;

/** The planning of a call: date/time, technician, and the call to the client. */
record Planning(ServiceCall call) {

  /**
   * Defines or changes the date/time. An assigned technician stays assigned.
   *
   * @param fresh the reservation to make in the diary of an assigned technician
   */
  Decision schedule(Instant start, int minutes, ReservationId fresh) {
    return refuseUnlessPlannable()
        .orElseGet(
            () -> {
              var change = timeChange(start, minutes);
              if (change.isEmpty() && call.state().progress().hindrance().isEmpty()) {
                return call.refuse(new Refusal.NothingToChange());
              }
              var next =
                  call.plan() instanceof Assigned(_, var assignee)
                      ? new Assigned(start, assignee.withReservation(fresh))
                      : new Dated(start);
              var sameTime = new ServiceCallDomainEvent.Rescheduled(start);
              return call.accept(
                  call.state().replanned(next, minutes), List.of(change.orElse(sameTime)));
            });
  }

  /**
   * Assigns or reassigns the call.
   *
   * @param given the new date/time; null to keep the current one
   */
  Decision assign(
      Technician technician, @Nullable Instant given, int minutes, ReservationId fresh) {
    var start = call.state().startOr(given).orElse(null);
    if (start == null) {
      return refuseUnlessPlannable().orElseGet(() -> call.refuse(new Refusal.NoDateTime()));
    }
    var missing = technician.missingFor(call.booking());
    var events =
        Stream.of(timeChange(start, minutes), technicianChange(technician.id()))
            .flatMap(Optional::stream)
            .toList();
    var assignee = new AssignedTechnician(technician.id(), technician.name(), true, fresh);
    return refuseUnlessPlannable()
        .orElseGet(
            () -> {
              if (!missing.isEmpty()) {
                return call.refuse(new Refusal.NotQualified(technician.id(), missing));
              }
              return events.isEmpty()
                  ? call.refuse(new Refusal.NothingToChange())
                  : call.accept(
                      call.state().replanned(new Assigned(start, assignee), minutes), events);
            });
  }

  Decision unassign() {
    return refuseUnlessPlannable()
        .orElseGet(
            () ->
                call.plan() instanceof Assigned(var start, var previous)
                    ? call.accept(
                        call.state().replanned(new Dated(start), call.durationMinutes()),
                        List.of(new ServiceCallDomainEvent.TechnicianUnassigned(previous)))
                    : call.refuse(new Refusal.NoTechnician()));
  }

  Decision closeClientCall() {
    if (call.state().progress().isOver()) {
      return call.refuse(new Refusal.Over(call.status()));
    }
    return call.clientCalled()
        ? call.refuse(new Refusal.AlreadyDone())
        : call.accept(
            call.state().withClientCalled(), List.of(new ServiceCallDomainEvent.ClientCalled()));
  }

  /** A call is not planned again while the technician is at work, nor after its end. */
  private Optional<Decision> refuseUnlessPlannable() {
    return switch (call.state().progress()) {
      case Progress.NotBegun _ -> Optional.empty();
      case Progress.AtWork(_, var reported) ->
          reported == null ? Optional.of(call.refuse(new Refusal.AtWork())) : Optional.empty();
      case Progress.Completed _, Progress.Cancelled _ ->
          Optional.of(call.refuse(new Refusal.Over(call.status())));
    };
  }

  private Optional<ServiceCallDomainEvent> timeChange(Instant start, int minutes) {
    return switch (call.plan().start().orElse(null)) {
      case null -> Optional.of(new ServiceCallDomainEvent.Scheduled());
      case Instant current when current.equals(start) && minutes == call.durationMinutes() ->
          Optional.empty();
      case Instant current -> Optional.of(new ServiceCallDomainEvent.Rescheduled(current));
    };
  }

  private Optional<ServiceCallDomainEvent> technicianChange(TechnicianId wanted) {
    return switch (call.plan().technician().orElse(null)) {
      case null -> Optional.of(new ServiceCallDomainEvent.TechnicianAssigned());
      case AssignedTechnician current when !current.id().equals(wanted) ->
          Optional.of(new ServiceCallDomainEvent.TechnicianReassigned(current));
      case AssignedTechnician current when current.qualified() -> Optional.empty();
      case AssignedTechnician _ -> Optional.of(new ServiceCallDomainEvent.TechnicianAssigned());
    };
  }
}

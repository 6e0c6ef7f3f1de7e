package org.fsmlight.dispatch.calls;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fsmlight.dispatch.TechnicianId;
import org.fsmlight.dispatch.calls.Plan.Assigned;
import org.fsmlight.dispatch.calls.Plan.Dated;
import org.fsmlight.dispatch.diary.ReservationId;
import org.fsmlight.dispatch.technicians.Technician;
import org.jspecify.annotations.Nullable;

/** When a call is carried out and by whom, and that the client knows. */
record Planning(ServiceCall call) {

  /** Defines or changes date/time; an assigned technician comes along and takes {@code fresh}. */
  Decision schedule(Instant start, int minutes, ReservationId fresh) {
    return closedToPlanning()
        .orElseGet(
            () -> {
              var change = timeChange(start, minutes);
              if (change.isEmpty() && call.state().progress().hindrance().isEmpty()) {
                return refused(new Refusal.NothingToChange());
              }
              var next =
                  call.plan() instanceof Assigned(_, var who)
                      ? new Assigned(start, who.holding(fresh))
                      : new Dated(start);
              var otherwise = new Fact.Rescheduled(start);
              return call.changed(
                  call.state().planned(next, minutes), List.of(change.orElse(otherwise)));
            });
  }

  /** Assigns or reassigns, bringing the date/time along if one is given. */
  Decision assign(
      Technician technician, @Nullable Instant given, int minutes, ReservationId fresh) {
    var start = given != null ? given : call.plan().start().orElse(null);
    if (start == null) {
      return closedToPlanning().orElseGet(() -> refused(new Refusal.NoDateTime()));
    }
    var missing = technician.missingFor(call.booking());
    var facts =
        Stream.of(timeChange(start, minutes), technicianChange(technician.id()))
            .flatMap(Optional::stream)
            .toList();
    var who = new AssignedTechnician(technician.id(), technician.name(), true, fresh);
    return closedToPlanning()
        .orElseGet(
            () -> {
              if (!missing.isEmpty()) {
                return refused(new Refusal.NotQualified(technician.id(), missing));
              }
              return facts.isEmpty()
                  ? refused(new Refusal.NothingToChange())
                  : call.changed(call.state().planned(new Assigned(start, who), minutes), facts);
            });
  }

  Decision unassign() {
    return closedToPlanning()
        .orElseGet(
            () ->
                call.plan() instanceof Assigned(var start, var previous)
                    ? call.changed(
                        call.state().planned(new Dated(start), call.durationMinutes()),
                        List.of(new Fact.TechnicianUnassigned(previous)))
                    : refused(new Refusal.NoTechnician()));
  }

  Decision closeClientCall() {
    if (call.state().progress().isOver()) {
      return refused(new Refusal.Over(call.status()));
    }
    return call.clientCalled()
        ? refused(new Refusal.AlreadyDone())
        : call.changed(call.state().clientIsCalled(), List.of(new Fact.ClientCalled()));
  }

  /** Whoever is at work, or through with it, is not sent elsewhere. */
  private Optional<Decision> closedToPlanning() {
    return switch (call.state().progress()) {
      case Progress.NotBegun _ -> Optional.empty();
      case Progress.AtWork(_, var hindrance) ->
          hindrance == null ? Optional.of(refused(new Refusal.AtWork())) : Optional.empty();
      case Progress.Completed _, Progress.Cancelled _ ->
          Optional.of(refused(new Refusal.Over(call.status())));
    };
  }

  private Optional<Fact> timeChange(Instant start, int minutes) {
    return switch (call.plan().start().orElse(null)) {
      case null -> Optional.of(new Fact.Scheduled());
      case Instant known when known.equals(start) && minutes == call.durationMinutes() ->
          Optional.empty();
      case Instant known -> Optional.of(new Fact.Rescheduled(known));
    };
  }

  private Optional<Fact> technicianChange(TechnicianId wanted) {
    return switch (call.plan().technician().orElse(null)) {
      case null -> Optional.of(new Fact.TechnicianAssigned());
      case AssignedTechnician had when !had.id().equals(wanted) ->
          Optional.of(new Fact.TechnicianReassigned(had));
      case AssignedTechnician had when had.qualified() -> Optional.empty();
      case AssignedTechnician _ -> Optional.of(new Fact.TechnicianAssigned());
    };
  }

  private static Decision refused(Refusal why) {
    return new Decision.Refused(why);
  }
}

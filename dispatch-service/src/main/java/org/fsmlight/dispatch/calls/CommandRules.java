package org.fsmlight.dispatch.calls;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fsmlight.dispatch.bookings.Booking;
import org.fsmlight.dispatch.calls.Command.Assign;
import org.fsmlight.dispatch.calls.Command.Cancel;
import org.fsmlight.dispatch.calls.Command.CannotComplete;
import org.fsmlight.dispatch.calls.Command.CheckIn;
import org.fsmlight.dispatch.calls.Command.CheckOut;
import org.fsmlight.dispatch.calls.Command.CloseClientCall;
import org.fsmlight.dispatch.calls.Command.Schedule;
import org.fsmlight.dispatch.calls.Command.Unassign;
import org.fsmlight.dispatch.calls.Command.Undo;
import org.fsmlight.dispatch.diaries.ReservationId;
import org.fsmlight.dispatch.technicians.Technicians;
import org.jspecify.annotations.Nullable;

/** Decides on commands by the rules of the call itself and by those that need its technicians. */
record CommandRules(Technicians technicians) {

  Decision decide(ServiceCall call, Command command, Actor actor, Instant now) {
    var planning = new Planning(call);
    var work = new Work(call);
    return refuseForAmazon(call, command, actor)
        .orElseGet(
            () ->
                switch (command) {
                  case Schedule schedule -> schedule(call, schedule, now);
                  case Assign assign ->
                      refuseOutOfReach(call, assign.start(), now)
                          .orElseGet(() -> assign(call, assign));
                  case Unassign() -> planning.unassign();
                  case CloseClientCall() -> planning.closeClientCall();
                  case CheckIn() -> work.checkIn(missing(call), now);
                  case CheckOut(var note) -> work.checkOut(note, now);
                  case CannotComplete(var reason) -> work.cannotComplete(reason, now);
                  case Cancel(var reason) -> work.cancel(reason, now);
                  case Undo(var version, _) -> undo(call, version, actor, now);
                });
  }

  private static Decision schedule(ServiceCall call, Schedule command, Instant now) {
    var minutes = call.state().minutesOr(command.durationMinutes());
    return refuseOutOfReach(call, command.start(), now)
        .orElseGet(
            () -> new Planning(call).schedule(command.start(), minutes, ReservationId.random()));
  }

  private Decision assign(ServiceCall call, Assign command) {
    return technicians
        .find(command.technician())
        .filter(technician -> technician.worksFor(call.company()))
        .map(
            technician ->
                new Planning(call)
                    .assign(
                        technician,
                        command.start(),
                        call.state().minutesOr(command.durationMinutes()),
                        ReservationId.random()))
        .orElseGet(() -> call.refuse(new Refusal.UnknownTechnician(command.technician())));
  }

  private Decision undo(ServiceCall call, long version, Actor actor, Instant now) {
    return call.undo(
        version,
        actor,
        now,
        assignee ->
            assignee
                .withQualification(missing(call, assignee).isEmpty())
                .withReservation(ReservationId.random()));
  }

  /** Codes of the qualifications that the assigned technician lacks now. */
  private List<String> missing(ServiceCall call) {
    return call.plan().technician().map(assignee -> missing(call, assignee)).orElse(List.of());
  }

  private List<String> missing(ServiceCall call, AssignedTechnician assignee) {
    return technicians
        .find(assignee.id())
        .map(technician -> technician.missingFor(call.booking()))
        .orElse(List.of("verification"));
  }

  /** Amazon's technicians work in Amazon's app, and only operators cancel Amazon's calls. */
  private static Optional<Decision> refuseForAmazon(
      ServiceCall call, Command command, Actor actor) {
    if (call.booking().channel() != Booking.Channel.AMAZON) {
      return Optional.empty();
    }
    return switch (command) {
      case CheckIn _, CheckOut _ -> Optional.of(call.refuse(new Refusal.InAmazonsApp()));
      case Schedule _ when actor instanceof Actor.Technician ->
          Optional.of(call.refuse(new Refusal.InAmazonsApp()));
      case Cancel _ when !(actor instanceof Actor.Operator) ->
          Optional.of(call.refuse(new Refusal.ForOperators()));
      default -> Optional.empty();
    };
  }

  private static Optional<Decision> refuseOutOfReach(
      ServiceCall call, @Nullable Instant start, Instant now) {
    return StartRange.at(now).refuse(start).map(call::refuse);
  }
}

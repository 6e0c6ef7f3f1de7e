package org.fsmlight.dispatch.calls;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.fsmlight.dispatch.booking.Booking;
import org.fsmlight.dispatch.calls.Command.Assign;
import org.fsmlight.dispatch.calls.Command.Cancel;
import org.fsmlight.dispatch.calls.Command.CannotComplete;
import org.fsmlight.dispatch.calls.Command.CheckIn;
import org.fsmlight.dispatch.calls.Command.CheckOut;
import org.fsmlight.dispatch.calls.Command.CloseClientCall;
import org.fsmlight.dispatch.calls.Command.Schedule;
import org.fsmlight.dispatch.calls.Command.Unassign;
import org.fsmlight.dispatch.calls.Command.Undo;
import org.fsmlight.dispatch.calls.Decision.Refused;
import org.fsmlight.dispatch.diary.ReservationId;
import org.fsmlight.dispatch.technicians.Technicians;
import org.jspecify.annotations.Nullable;

/** What the rules say to a command; the call's own, and those that need to know more. */
record Rules(Technicians technicians) {

  private static final Duration PAST = Duration.ofDays(1);
  private static final int YEARS_AHEAD = 2;

  Decision decide(ServiceCall call, Command command, Author author, Instant now) {
    var planning = new Planning(call);
    var work = new Work(call);
    return amazons(call, command, author)
        .orElseGet(
            () ->
                switch (command) {
                  case Schedule schedule -> schedule(call, schedule, now);
                  case Assign assign ->
                      outOfReach(assign.start(), now).orElseGet(() -> assign(call, assign));
                  case Unassign() -> planning.unassign();
                  case CloseClientCall() -> planning.closeClientCall();
                  case CheckIn() -> work.checkIn(missing(call), now);
                  case CheckOut(var note) -> work.checkOut(note, now);
                  case CannotComplete(var reason) -> work.cannotComplete(reason, now);
                  case Cancel(var reason) -> work.cancel(reason, now);
                  case Undo(var version, _) -> undo(call, version, author, now);
                });
  }

  private static Decision schedule(ServiceCall call, Schedule command, Instant now) {
    var duration = minutes(call, command.durationMinutes());
    return outOfReach(command.start(), now)
        .orElseGet(
            () -> new Planning(call).schedule(command.start(), duration, ReservationId.random()));
  }

  private static int minutes(ServiceCall call, @Nullable Integer wanted) {
    return wanted == null ? call.durationMinutes() : wanted;
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
                        minutes(call, command.durationMinutes()),
                        ReservationId.random()))
        .orElseGet(() -> new Refused(new Refusal.UnknownTechnician(command.technician())));
  }

  private Decision undo(ServiceCall call, long version, Author author, Instant now) {
    return call.undo(
        version,
        author,
        now,
        who -> who.as(missing(call, who).isEmpty()).holding(ReservationId.random()));
  }

  /** What the assigned technician lacks now. */
  private List<String> missing(ServiceCall call) {
    return call.plan().technician().map(who -> missing(call, who)).orElse(List.of());
  }

  private List<String> missing(ServiceCall call, AssignedTechnician who) {
    return technicians
        .find(who.id())
        .map(technician -> technician.missingFor(call.booking()))
        .orElse(List.of("verification"));
  }

  /** What is done in Amazon's app, where Amazon's technicians work, or by operators alone. */
  private static Optional<Decision> amazons(ServiceCall call, Command command, Author author) {
    if (call.booking().channel() != Booking.Channel.AMAZON) {
      return Optional.empty();
    }
    return switch (command) {
      case CheckIn _, CheckOut _ -> Optional.of(new Refused(new Refusal.InAmazonsApp()));
      case Schedule _ when author instanceof Author.Technician ->
          Optional.of(new Refused(new Refusal.InAmazonsApp()));
      case Cancel _ when !(author instanceof Author.Operator) ->
          Optional.of(new Refused(new Refusal.ForOperators()));
      default -> Optional.empty();
    };
  }

  private static Optional<Decision> outOfReach(@Nullable Instant start, Instant now) {
    var earliest = now.minus(PAST);
    var latest = now.atOffset(ZoneOffset.UTC).plusYears(YEARS_AHEAD).toInstant();
    return start == null || !start.isBefore(earliest) && !start.isAfter(latest)
        ? Optional.empty()
        : Optional.of(new Refused(new Refusal.StartOutOfReach(earliest, latest)));
  }
}

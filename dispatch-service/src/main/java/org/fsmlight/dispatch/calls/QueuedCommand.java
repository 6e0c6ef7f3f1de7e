package org.fsmlight.dispatch.calls;

import java.time.Instant;
import java.util.function.Supplier;
import org.fsmlight.dispatch.calls.Command.Assign;
import org.fsmlight.dispatch.calls.Command.CannotComplete;
import org.fsmlight.dispatch.calls.Command.CheckIn;
import org.fsmlight.dispatch.calls.Command.CheckOut;
import org.fsmlight.dispatch.calls.Command.Schedule;
import org.fsmlight.dispatch.calls.Command.Unassign;
import org.fsmlight.dispatch.calls.LateArrivals.Action;
import org.fsmlight.dispatch.calls.LateArrivals.Note;
import org.jspecify.annotations.Nullable;

/**
 * A command that was queued offline. Conflicts are resolved field by field: the dispatcher prevails
 * on assignment and time, the technician on check-in, check-out and notes. A technician's report
 * that arrives too late is kept as a note.
 *
 * @param seen the version the actor had seen when the command was queued
 */
record QueuedCommand(Command command, Actor actor, long seen, Instant now) {

  /**
   * @param rules the decision on the same command if it had not been queued
   */
  Decision decide(ServiceCall call, Supplier<Decision> rules) {
    if (!actor.mayCommand(call)) {
      return keepOrRefuse(call, new Refusal.Superseded());
    }
    if (isOverruled(call.changeHistory())) {
      return call.refuse(new Refusal.Superseded());
    }
    var decision = rules.get();
    return seen < call.version()
            && decision instanceof Decision.Refused(_, var refusal)
            && isTooLate(refusal, call)
        ? keepOrRefuse(call, refusal)
        : decision;
  }

  private boolean isOverruled(ChangeHistory history) {
    return switch (command) {
      case Schedule _ -> isOverruledBy(history.time());
      case Assign assign ->
          isOverruledBy(history.assignment())
              || assign.changesTime() && isOverruledBy(history.time());
      case Unassign _ -> isOverruledBy(history.assignment());
      default -> false;
    };
  }

  private boolean isOverruledBy(ChangeHistory.@Nullable Edit edit) {
    return edit != null && edit.prevailsOver(actor, seen);
  }

  /** On a completed call, only a note that differs from the one at check-out is kept. */
  private boolean isTooLate(Refusal refusal, ServiceCall call) {
    return switch (refusal) {
      case Refusal.Over(var status) when status == CallStatus.COMPLETED ->
          command instanceof CheckOut(var note)
              && note != null
              && call.state().progress().checkOutNote().filter(note::equals).isEmpty();
      case Refusal.Over _, Refusal.NotCheckedIn _, Refusal.CannotBeCompleted _ -> true;
      default -> false;
    };
  }

  private Decision keepOrRefuse(ServiceCall call, Refusal refusal) {
    var note = note();
    return note == null || !call.lateArrivals().accepts(note)
        ? call.refuse(refusal)
        : call.keep(note);
  }

  private @Nullable Note note() {
    return switch (command) {
      case CheckIn() -> new Note(now, actor.id(), Action.CHECK_IN, null);
      case CheckOut(var text) -> new Note(now, actor.id(), Action.CHECK_OUT, text);
      case CannotComplete(var reason) -> new Note(now, actor.id(), Action.CANNOT_COMPLETE, reason);
      default -> null;
    };
  }
}

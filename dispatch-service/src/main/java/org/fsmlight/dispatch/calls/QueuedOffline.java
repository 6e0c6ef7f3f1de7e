package org.fsmlight.dispatch.calls;

import java.time.Instant;
import java.util.function.Supplier;
import org.fsmlight.dispatch.calls.Command.Assign;
import org.fsmlight.dispatch.calls.Command.CannotComplete;
import org.fsmlight.dispatch.calls.Command.CheckIn;
import org.fsmlight.dispatch.calls.Command.CheckOut;
import org.fsmlight.dispatch.calls.Command.Schedule;
import org.fsmlight.dispatch.calls.Command.Unassign;
import org.fsmlight.dispatch.calls.Decision.Refused;
import org.fsmlight.dispatch.calls.TooLate.Action;
import org.fsmlight.dispatch.calls.TooLate.Note;
import org.jspecify.annotations.Nullable;

/**
 * Field by field: on assignment and time the dispatcher wins, on check-in, check-out and notes the
 * technician. A technician's word that comes too late is kept as a note.
 *
 * @param seen the version the author had seen
 */
record QueuedOffline(Command command, Author author, long seen, Instant now) {

  Decision decide(ServiceCall call, Supplier<Decision> rules) {
    if (!author.mayCommand(call)) {
      return kept(call, new Refusal.Superseded());
    }
    if (isOverruled(call.trail())) {
      return new Refused(new Refusal.Superseded());
    }
    var decision = rules.get();
    return seen < call.version() && decision instanceof Refused(var why) && isTooLate(why, call)
        ? kept(call, why)
        : decision;
  }

  private boolean isOverruled(Trail trail) {
    return switch (command) {
      case Schedule _ -> standsAgainst(trail.time());
      case Assign assign ->
          standsAgainst(trail.assignment()) || assign.changesTime() && standsAgainst(trail.time());
      case Unassign _ -> standsAgainst(trail.assignment());
      default -> false;
    };
  }

  private boolean standsAgainst(Trail.@Nullable Edit edit) {
    return edit != null && edit.standsAgainst(author, seen);
  }

  /** What is said of a completed call is news only if it is a note of its own. */
  private boolean isTooLate(Refusal why, ServiceCall call) {
    return switch (why) {
      case Refusal.Over(var status) when status == CallStatus.COMPLETED ->
          command instanceof CheckOut(var note)
              && note != null
              && call.state().progress().checkOutNote().filter(note::equals).isEmpty();
      case Refusal.Over _, Refusal.NotCheckedIn _, Refusal.CannotBeCompleted _ -> true;
      default -> false;
    };
  }

  private Decision kept(ServiceCall call, Refusal otherwise) {
    var note = note();
    return note == null || !call.tooLate().takes(note) ? new Refused(otherwise) : call.kept(note);
  }

  private @Nullable Note note() {
    return switch (command) {
      case CheckIn() -> new Note(now, author.actor(), Action.CHECK_IN, null);
      case CheckOut(var text) -> new Note(now, author.actor(), Action.CHECK_OUT, text);
      case CannotComplete(var why) -> new Note(now, author.actor(), Action.CANNOT_COMPLETE, why);
      default -> null;
    };
  }
}

package org.fsmlight.dispatch.calls;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.fsmlight.dispatch.ActorId;
import org.fsmlight.dispatch.TechnicianId;
import org.jspecify.annotations.Nullable;

/**
 * The last changes of a call and their actors: the basis of decisions on undo and on commands that
 * were queued offline.
 *
 * @param time the last change of date/time or duration
 * @param assignment the last change of technician
 * @param former the technicians who had the call before, the first one first
 * @param undoable the last change, if it can be undone
 */
public record ChangeHistory(
    @Nullable Edit time,
    @Nullable Edit assignment,
    List<Tenure> former,
    @Nullable Undoable undoable) {

  private static final int MAX_FORMER = 20;

  public static final ChangeHistory EMPTY = new ChangeHistory(null, null, List.of(), null);

  /** A change, the version it made and its actor. */
  public record Edit(long version, ActorId actor, boolean byDispatcher) {

    /**
     * Returns true if this change prevails over a decision by {@code other} that was based on an
     * older version.
     */
    boolean prevailsOver(Actor other, long basedOn) {
      var isWeaker = other instanceof Actor.Dispatcher && !byDispatcher;
      return version > basedOn && !isWeaker && !actor.equals(other.id());
    }
  }

  /** The versions at which a technician had the call; {@code until} is not one of them. */
  public record Tenure(TechnicianId technician, long from, long until) {

    boolean includes(long version) {
      return from <= version && version < until;
    }
  }

  /** The actor may restore the state before the change until then. */
  public record Undoable(ActorId actor, Instant until, CallState before) {}

  /** The history after something newer happened. */
  ChangeHistory withoutUndo() {
    return new ChangeHistory(time, assignment, former, null);
  }

  boolean had(TechnicianId technician, long version) {
    return former.stream()
        .anyMatch(tenure -> tenure.technician().equals(technician) && tenure.includes(version));
  }

  /**
   * The history after a change.
   *
   * @param until the end of the time in which the change can be undone; null if it cannot
   */
  ChangeHistory after(ServiceCall before, ServiceCall after, Actor actor, @Nullable Instant until) {
    var edit = new Edit(after.version(), actor.id(), actor instanceof Actor.Dispatcher);
    var sameTime =
        before.plan().start().equals(after.plan().start())
            && before.durationMinutes() == after.durationMinutes();
    var previous = before.plan().technician().map(AssignedTechnician::id);
    var sameTechnician = previous.equals(after.plan().technician().map(AssignedTechnician::id));
    var since = assignment == null ? 1 : assignment.version();
    var ended =
        sameTechnician
            ? Stream.<Tenure>empty()
            : previous.map(id -> new Tenure(id, since, after.version())).stream();
    var all = Stream.concat(former.stream(), ended).toList();
    return new ChangeHistory(
        sameTime ? time : edit,
        sameTechnician ? assignment : edit,
        all.subList(Math.max(0, all.size() - MAX_FORMER), all.size()),
        until == null ? null : new Undoable(actor.id(), until, before.state()));
  }
}

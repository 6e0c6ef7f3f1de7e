package org.fsmlight.dispatch.calls;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.fsmlight.dispatch.TechnicianId;
import org.jspecify.annotations.Nullable;

/**
 * Who changed what since when: what undo, and actions queued offline, are judged by.
 *
 * @param time the last change of date/time or duration
 * @param assignment the last change of technician
 * @param former who had the call before
 * @param undoable the last change, if it can be undone
 */
public record Trail(
    @Nullable Edit time,
    @Nullable Edit assignment,
    List<Tenure> former,
    @Nullable Undoable undoable) {

  private static final int MOST_FORMER = 20;

  public static final Trail NONE = new Trail(null, null, List.of(), null);

  /** A change, the version it made, and its author. */
  public record Edit(long version, String by, boolean byDispatcher) {

    /** Whether it stands against what the author decided without knowing of it. */
    boolean standsAgainst(Author author, long basedOn) {
      var weaker = author instanceof Author.Dispatcher && !byDispatcher;
      return version > basedOn && !weaker && !by.equals(author.actor());
    }
  }

  /** A technician had the call at the versions from the first to before the second. */
  public record Tenure(TechnicianId technician, long from, long until) {}

  /** The author may bring the state before back until then. */
  public record Undoable(String by, Instant until, CallState before) {}

  /** Something newer happened. */
  Trail closed() {
    return new Trail(time, assignment, former, null);
  }

  boolean had(TechnicianId technician, long version) {
    return former.stream()
        .anyMatch(
            tenure ->
                tenure.technician().equals(technician)
                    && tenure.from() <= version
                    && version < tenure.until());
  }

  /** The trail after the author's change; it can be undone if {@code until} says so. */
  Trail after(ServiceCall before, ServiceCall after, Author author, @Nullable Instant until) {
    var edit = new Edit(after.version(), author.actor(), author instanceof Author.Dispatcher);
    var sameTime =
        before.plan().start().equals(after.plan().start())
            && before.durationMinutes() == after.durationMinutes();
    var had = before.plan().technician().map(AssignedTechnician::id);
    var sameTechnician = had.equals(after.plan().technician().map(AssignedTechnician::id));
    var since = assignment == null ? 1 : assignment.version();
    var left =
        sameTechnician
            ? Stream.<Tenure>empty()
            : had.map(who -> new Tenure(who, since, after.version())).stream();
    var all = Stream.concat(former.stream(), left).toList();
    return new Trail(
        sameTime ? time : edit,
        sameTechnician ? assignment : edit,
        all.subList(Math.max(0, all.size() - MOST_FORMER), all.size()),
        until == null ? null : new Undoable(author.actor(), until, before.state()));
  }
}

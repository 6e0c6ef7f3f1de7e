package org.fsmlight.dispatch.history.web;

import java.time.Instant;
import org.fsmlight.dispatch.history.Entry.State;
import org.fsmlight.dispatch.history.History.Line;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened.
 *
 * @param id of the event that told it
 * @param event the name of what tells of it
 * @param before how things stood; absent where nothing was before
 */
record LineRepresentation(
    String id,
    Instant at,
    String event,
    Actor actor,
    @Nullable String reason,
    @Nullable String note,
    @Nullable Essentials before,
    @Nullable Essentials after) {

  /**
   * @param role {@code system} when nobody did it
   * @param name if it is known
   */
  record Actor(String role, @Nullable String id, @Nullable String name) {

    static Actor of(@Nullable String actor, Names names) {
      if (actor == null) {
        return new Actor("system", null, null);
      }
      var slash = actor.indexOf('/');
      var role = actor.substring(0, Math.max(slash, 0));
      var id = actor.substring(slash + 1);
      return new Actor(role, id, names.of(role, id).orElse(null));
    }
  }

  record Essentials(
      String status, @Nullable Instant start, int durationMinutes, @Nullable Who technician) {

    record Who(String id, String name) {}

    static @Nullable Essentials of(@Nullable State state) {
      if (state == null) {
        return null;
      }
      var who = state.technician();
      return new Essentials(
          state.status(),
          state.start(),
          state.durationMinutes(),
          who == null ? null : new Who(who.id().value(), who.name()));
    }
  }

  static LineRepresentation of(Line line, Names names) {
    var entry = line.entry();
    return new LineRepresentation(
        entry.id(),
        entry.at(),
        entry.what().event(),
        Actor.of(entry.actor(), names),
        entry.reason(),
        entry.note(),
        Essentials.of(line.before()),
        Essentials.of(entry.after()));
  }
}

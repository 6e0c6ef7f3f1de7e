package org.fsmlight.dispatch.calls.mongo;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.fsmlight.dispatch.TechnicianId;
import org.fsmlight.dispatch.calls.AssignedTechnician;
import org.fsmlight.dispatch.calls.CallState;
import org.fsmlight.dispatch.calls.Plan;
import org.fsmlight.dispatch.calls.Progress;
import org.fsmlight.dispatch.calls.Progress.AtWork;
import org.fsmlight.dispatch.calls.Progress.Cancelled;
import org.fsmlight.dispatch.calls.Progress.Completed;
import org.fsmlight.dispatch.calls.Progress.Hindrance;
import org.fsmlight.dispatch.calls.Progress.NotBegun;
import org.fsmlight.dispatch.diaries.ReservationId;
import org.jspecify.annotations.Nullable;

/**
 * The stored state of a call.
 *
 * @param work absent while the work has not begun and no hindrance is reported
 */
record StateDocument(
    @Nullable Instant start,
    int durationMinutes,
    @Nullable Assigned technician,
    boolean clientCalled,
    @Nullable Work work) {

  record Assigned(String technicianId, String name, boolean qualified, String reservation) {

    static Assigned of(AssignedTechnician assignee) {
      return new Assigned(
          assignee.id().value(),
          assignee.name(),
          assignee.qualified(),
          assignee.reservation().value());
    }

    AssignedTechnician technician() {
      return new AssignedTechnician(
          new TechnicianId(technicianId), name, qualified, new ReservationId(reservation));
    }
  }

  /**
   * @param at the time of the end or of the reported hindrance
   * @param text the reason or the note
   */
  record Work(Kind kind, @Nullable Instant since, @Nullable Instant at, @Nullable String text) {

    enum Kind {
      NOT_BEGUN,
      AT_WORK,
      COMPLETED,
      CANCELLED
    }

    static @Nullable Work of(Progress progress) {
      return switch (progress) {
        case NotBegun(var reported) ->
            reported == null
                ? null
                : new Work(Kind.NOT_BEGUN, null, reported.at(), reported.reason());
        case AtWork(var since, var reported) ->
            reported == null
                ? new Work(Kind.AT_WORK, since, null, null)
                : new Work(Kind.AT_WORK, since, reported.at(), reported.reason());
        case Completed(var since, var at, var note) -> new Work(Kind.COMPLETED, since, at, note);
        case Cancelled(var since, var at, var reason) ->
            new Work(Kind.CANCELLED, since, at, reason);
      };
    }

    Progress progress() {
      return switch (kind) {
        case NOT_BEGUN -> new NotBegun(hindrance());
        case AT_WORK -> new AtWork(requireNonNull(since), hindrance());
        case COMPLETED -> new Completed(requireNonNull(since), requireNonNull(at), text);
        case CANCELLED -> new Cancelled(since, requireNonNull(at), text);
      };
    }

    private @Nullable Hindrance hindrance() {
      return at == null || text == null ? null : new Hindrance(at, text);
    }
  }

  static StateDocument of(CallState state) {
    return new StateDocument(
        state.plan().start().orElse(null),
        state.durationMinutes(),
        state.plan().technician().map(Assigned::of).orElse(null),
        state.clientCalled(),
        Work.of(state.progress()));
  }

  CallState state() {
    return new CallState(
        plan(), durationMinutes, clientCalled, work == null ? Progress.NOT_BEGUN : work.progress());
  }

  private Plan plan() {
    if (start == null) {
      return new Plan.Undated();
    }
    return technician == null
        ? new Plan.Dated(start)
        : new Plan.Assigned(start, technician.technician());
  }
}

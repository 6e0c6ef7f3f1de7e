package org.fsmlight.dispatch.calls;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fsmlight.dispatch.calls.Plan.Assigned;
import org.fsmlight.dispatch.calls.Plan.Dated;
import org.fsmlight.dispatch.calls.Plan.Undated;
import org.fsmlight.dispatch.calls.Progress.AtWork;
import org.fsmlight.dispatch.calls.Progress.Cancelled;
import org.fsmlight.dispatch.calls.Progress.Completed;
import org.fsmlight.dispatch.calls.Progress.Hindrance;
import org.fsmlight.dispatch.calls.Progress.NotBegun;
import org.jspecify.annotations.Nullable;

/** The work on a call, from the check-in to its end. */
record Work(ServiceCall call) {

  /**
   * Begins the work, which needs a date/time and a technician, and closes <i>call client</i>.
   *
   * @param missing codes of the qualifications the technician lacks
   */
  Decision checkIn(List<String> missing, Instant now) {
    return refuseIfHindered()
        .orElseGet(
            () ->
                switch (progress()) {
                  case NotBegun _ -> begin(missing, now);
                  case AtWork _ -> call.refuse(new Refusal.AtWork());
                  case Completed _, Cancelled _ -> refuseAsOver();
                });
  }

  private Decision begin(List<String> missing, Instant now) {
    return switch (call.plan()) {
      case Undated _ -> call.refuse(new Refusal.NoDateTime());
      case Dated _ -> call.refuse(new Refusal.NoTechnician());
      case Assigned(_, var assignee) when !missing.isEmpty() ->
          call.refuse(new Refusal.NotQualified(assignee.id(), missing));
      case Assigned(var start, var assignee) ->
          call.accept(
              new CallState(
                  new Assigned(start, assignee.withQualification(true)),
                  call.durationMinutes(),
                  true,
                  new AtWork(now, null)),
              List.of(new ServiceCallDomainEvent.Started()));
    };
  }

  Decision checkOut(@Nullable String note, Instant now) {
    return refuseIfHindered()
        .orElseGet(
            () ->
                switch (progress()) {
                  case NotBegun _ -> call.refuse(new Refusal.NotCheckedIn());
                  case AtWork(var since, _) ->
                      accept(
                          new Completed(since, now, note), new ServiceCallDomainEvent.Completed());
                  case Completed _, Cancelled _ -> refuseAsOver();
                });
  }

  /** Records a hindrance, also before the check-in. The call waits for a dispatcher's decision. */
  Decision cannotComplete(String reason, Instant now) {
    var hindrance = new Hindrance(now, reason);
    return refuseIfHindered()
        .orElseGet(
            () ->
                switch (progress()) {
                  case NotBegun _ ->
                      accept(new NotBegun(hindrance), new ServiceCallDomainEvent.CannotComplete());
                  case AtWork(var since, _) ->
                      accept(
                          new AtWork(since, hindrance),
                          new ServiceCallDomainEvent.CannotComplete());
                  case Completed _, Cancelled _ -> refuseAsOver();
                });
  }

  Decision cancel(@Nullable String reason, Instant now) {
    return switch (progress()) {
      case NotBegun _, AtWork _ -> {
        var since = progress().startedAt().orElse(null);
        yield accept(new Cancelled(since, now, reason), new ServiceCallDomainEvent.Cancelled());
      }
      case Completed _, Cancelled _ -> refuseAsOver();
    };
  }

  /**
   * Cancels the call if the work has not begun; otherwise marks it as withdrawn too late. Empty if
   * nothing changes.
   */
  Optional<Decision.Accepted> withdraw(@Nullable String reason, Instant now) {
    var decision =
        switch (progress()) {
          case NotBegun _ -> cancel(reason, now);
          case AtWork _, Completed _ ->
              call.markWithdrawnTooLate(new LateArrivals.Withdrawal(now, reason));
          case Cancelled _ -> refuseAsOver();
        };
    return decision instanceof Decision.Accepted accepted
        ? Optional.of(accepted)
        : Optional.empty();
  }

  private Optional<Decision> refuseIfHindered() {
    return progress()
        .hindrance()
        .map(hindrance -> call.refuse(new Refusal.CannotBeCompleted(hindrance.reason())));
  }

  private Progress progress() {
    return call.state().progress();
  }

  private Decision accept(Progress next, ServiceCallDomainEvent event) {
    return call.accept(call.state().with(next), List.of(event));
  }

  private Decision refuseAsOver() {
    return call.refuse(new Refusal.Over(call.status()));
  }
}

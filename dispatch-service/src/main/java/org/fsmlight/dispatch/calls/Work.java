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

/** How a call is carried out, and how it ends. */
record Work(ServiceCall call) {

  /**
   * Possible as soon as date and technician stand; closes <i>call client</i>.
   *
   * @param missing what the technician lacks, if anything
   */
  Decision checkIn(List<String> missing, Instant now) {
    return unlessHindered()
        .orElseGet(
            () ->
                switch (progress()) {
                  case NotBegun _ -> begin(missing, now);
                  case AtWork _ -> refused(new Refusal.AtWork());
                  case Completed _, Cancelled _ -> over();
                });
  }

  private Decision begin(List<String> missing, Instant now) {
    return switch (call.plan()) {
      case Undated _ -> refused(new Refusal.NoDateTime());
      case Dated _ -> refused(new Refusal.NoTechnician());
      case Assigned(_, var who) when !missing.isEmpty() ->
          refused(new Refusal.NotQualified(who.id(), missing));
      case Assigned(var start, var who) ->
          call.changed(
              new CallState(
                  new Assigned(start, who.as(true)),
                  call.durationMinutes(),
                  true,
                  new AtWork(now, null)),
              List.of(new Fact.Started()));
    };
  }

  Decision checkOut(@Nullable String note, Instant now) {
    return unlessHindered()
        .orElseGet(
            () ->
                switch (progress()) {
                  case NotBegun _ -> refused(new Refusal.NotCheckedIn());
                  case AtWork(var since, _) ->
                      changed(new Completed(since, now, note), new Fact.Completed());
                  case Completed _, Cancelled _ -> over();
                });
  }

  /** Possible before the check-in too; nothing is decided about the call by it. */
  Decision cannotComplete(String reason, Instant now) {
    var why = new Hindrance(now, reason);
    return unlessHindered()
        .orElseGet(
            () ->
                switch (progress()) {
                  case NotBegun _ -> changed(new NotBegun(why), new Fact.CannotComplete());
                  case AtWork(var since, _) ->
                      changed(new AtWork(since, why), new Fact.CannotComplete());
                  case Completed _, Cancelled _ -> over();
                });
  }

  Decision cancel(@Nullable String reason, Instant now) {
    return switch (progress()) {
      case NotBegun _, AtWork _ -> {
        var since = progress().startedAt().orElse(null);
        yield changed(new Cancelled(since, now, reason), new Fact.Cancelled());
      }
      case Completed _, Cancelled _ -> over();
    };
  }

  /** Ends a call not yet begun; a begun one stands, with a note. Nothing if it changes nothing. */
  Optional<Decision.Changed> withdraw(@Nullable String reason, Instant now) {
    var decision =
        switch (progress()) {
          case NotBegun _ -> cancel(reason, now);
          case AtWork _, Completed _ -> call.withdrawnTooLate(new TooLate.Withdrawal(now, reason));
          case Cancelled _ -> over();
        };
    return decision instanceof Decision.Changed changed ? Optional.of(changed) : Optional.empty();
  }

  private Optional<Decision> unlessHindered() {
    return progress().hindrance().map(why -> refused(new Refusal.CannotBeCompleted(why.reason())));
  }

  private Progress progress() {
    return call.state().progress();
  }

  private Decision changed(Progress next, Fact fact) {
    return call.changed(call.state().with(next), List.of(fact));
  }

  private Decision over() {
    return refused(new Refusal.Over(call.status()));
  }

  private static Decision refused(Refusal why) {
    return new Decision.Refused(why);
  }
}

package org.fsmlight.team.dispatchers.web;

import java.net.URI;
import org.fsmlight.common.problem.Problem;
import org.fsmlight.common.web.ETags;
import org.fsmlight.team.dispatchers.Dispatcher;
import org.fsmlight.team.dispatchers.DispatcherOutcome;
import org.fsmlight.team.dispatchers.InviteDispatcher;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** What each outcome looks like over HTTP. */
final class DispatcherAnswers {

  private DispatcherAnswers() {}

  static ResponseEntity<DispatcherView> of(Dispatcher dispatcher) {
    return ResponseEntity.ok()
        .eTag(ETags.of(dispatcher.version()))
        .body(DispatcherView.of(dispatcher));
  }

  static ResponseEntity<DispatcherView> of(DispatcherOutcome outcome) {
    return switch (outcome) {
      case DispatcherOutcome.Done done -> of(done.dispatcher());
      case DispatcherOutcome.Stale(Dispatcher current) ->
          Problem.stale(DispatcherView.of(current)).response();
      case DispatcherOutcome.AlreadyJoined(Dispatcher current) ->
          conflict(
              "already-joined",
              "Joined already",
              "This dispatcher has a password: there is nothing left to invite to.",
              current);
      case DispatcherOutcome.LastOne(Dispatcher current) ->
          conflict(
              "last-dispatcher",
              "The last dispatcher",
              "Somebody has to decide for the company. Add another dispatcher first.",
              current);
      case DispatcherOutcome.AlreadyLeft(Dispatcher current) ->
          conflict(
              "already-left",
              "Left already",
              "This dispatcher does not belong to the company any more; they can be added again.",
              current);
      case DispatcherOutcome.InvitationInvalid() ->
          throw new IllegalStateException("no invitation is accepted here");
    };
  }

  static ResponseEntity<DispatcherView> of(InviteDispatcher.Outcome outcome) {
    return switch (outcome) {
      case InviteDispatcher.Added(Dispatcher dispatcher) ->
          ResponseEntity.created(URI.create("/api/dispatchers/" + dispatcher.id().value()))
              .eTag(ETags.of(dispatcher.version()))
              .body(DispatcherView.of(dispatcher));
      case InviteDispatcher.EmailTaken() ->
          Problem.of(
                  HttpStatus.CONFLICT,
                  "email-taken",
                  "Mail address taken",
                  "There is an account with this mail address. Use another one.")
              .response();
      case InviteDispatcher.NotJoinedYet() ->
          Problem.of(
                  HttpStatus.CONFLICT,
                  "not-joined-yet",
                  "Not joined yet",
                  "This technician has no password yet. Add the other role once they have one.")
              .response();
    };
  }

  private static ResponseEntity<DispatcherView> conflict(
      String slug, String title, String detail, Dispatcher current) {
    return Problem.of(HttpStatus.CONFLICT, slug, title, detail)
        .with("current", DispatcherView.of(current))
        .response();
  }
}

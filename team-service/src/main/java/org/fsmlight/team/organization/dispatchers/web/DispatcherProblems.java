package org.fsmlight.team.organization.dispatchers.web;

import org.fsmlight.common.problem.Problem;
import org.fsmlight.team.organization.dispatchers.Dispatcher;
import org.fsmlight.team.organization.dispatchers.Refusal;
import org.springframework.http.HttpStatus;

/** Refusals of commands to a dispatcher as problems. */
final class DispatcherProblems {

  private DispatcherProblems() {}

  static Problem of(Refusal refusal) {
    return switch (refusal) {
      case Refusal.Stale(var current) -> Problem.stale(DispatcherResponse.of(current));
      case Refusal.EmailTaken() ->
          Problem.of(
              HttpStatus.CONFLICT,
              "email-taken",
              "Mail address taken",
              "There is an account with this mail address. Use another one.");
      case Refusal.NotJoinedYet() ->
          Problem.of(
              HttpStatus.CONFLICT,
              "not-joined-yet",
              "Not joined yet",
              "This technician has no password yet. Add the other role once they have one.");
      case Refusal.AlreadyJoined(var current) ->
          conflict(
              "already-joined",
              "Joined already",
              "This dispatcher has a password: there is nothing left to invite to.",
              current);
      case Refusal.LastDispatcher(var current) ->
          conflict(
              "last-dispatcher",
              "The last dispatcher",
              "Somebody has to decide for the company. Add another dispatcher first.",
              current);
      case Refusal.AlreadyLeft(var current) ->
          conflict(
              "already-left",
              "Left already",
              "This dispatcher does not belong to the company any more; they can be added again.",
              current);
    };
  }

  private static Problem conflict(String slug, String title, String detail, Dispatcher current) {
    return Problem.of(HttpStatus.CONFLICT, slug, title, detail)
        .with("current", DispatcherResponse.of(current));
  }
}

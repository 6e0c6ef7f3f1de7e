package org.fsmlight.common.deadletters.web;

import org.fsmlight.common.deadletters.DeadLetter;
import org.fsmlight.common.deadletters.Refusal;
import org.fsmlight.common.problem.BadInput;
import org.fsmlight.common.problem.NotFound;
import org.fsmlight.common.problem.Problem;
import org.springframework.http.HttpStatus;

/** The problems of the HTTP API of dead letters. */
final class DeadLetterProblems {

  private DeadLetterProblems() {}

  static NotFound notFound(String id) {
    return new NotFound("dead letter", id);
  }

  static BadInput unknownCursor() {
    return new BadInput("cursor", "must be 'next' of a list");
  }

  static BadInput groupDoesNotReadTopic() {
    return new BadInput("group", "must be a group of this service that reads the topic");
  }

  static Problem stale(DeadLetter current) {
    return Problem.stale(DeadLetterSummaryResponse.of(current));
  }

  static Problem of(Refusal refusal) {
    var current = DeadLetterSummaryResponse.of(refusal.current());
    var problem =
        switch (refusal) {
          case Refusal.StillUnreadable(var letter) ->
              Problem.of(
                  HttpStatus.UNPROCESSABLE_CONTENT,
                  "still-unreadable",
                  "Still unreadable",
                  "It stays: %s. Deploy software that can read it and replay it again, or discard it."
                      .formatted(letter.reason()));
          case Refusal.AlreadySettled _ ->
              Problem.of(
                  HttpStatus.CONFLICT,
                  "already-settled",
                  "Already settled",
                  "It was replayed or discarded before: see 'current'.");
          case Refusal.BeingReplayed _ ->
              Problem.of(
                  HttpStatus.CONFLICT,
                  "being-replayed",
                  "Being replayed",
                  "Somebody replays it at the moment. Look at it again in a minute.");
        };
    return problem.with("current", current);
  }
}

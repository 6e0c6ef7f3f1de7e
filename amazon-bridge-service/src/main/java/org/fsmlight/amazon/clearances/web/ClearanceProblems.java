package org.fsmlight.amazon.clearances.web;

import org.fsmlight.amazon.clearances.Refusal;
import org.fsmlight.common.problem.Problem;
import org.springframework.http.ResponseEntity;

/** The problem of each refusal. */
final class ClearanceProblems {

  private ClearanceProblems() {}

  static <T> ResponseEntity<T> of(Refusal refusal) {
    return switch (refusal) {
      case Refusal.Stale(var current) -> Problem.stale(ClearanceResponse.of(current)).response();
    };
  }
}

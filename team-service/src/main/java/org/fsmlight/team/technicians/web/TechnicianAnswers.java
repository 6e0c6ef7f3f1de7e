package org.fsmlight.team.technicians.web;

import org.fsmlight.common.problem.Problem;
import org.fsmlight.common.web.ETags;
import org.fsmlight.team.technicians.Technician;
import org.fsmlight.team.technicians.TechnicianOutcome;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** What each outcome looks like over HTTP. */
final class TechnicianAnswers {

  private TechnicianAnswers() {}

  static ResponseEntity<TechnicianView> of(Technician technician) {
    return ResponseEntity.ok()
        .eTag(ETags.of(technician.version()))
        .body(TechnicianView.of(technician));
  }

  static ResponseEntity<TechnicianView> of(TechnicianOutcome outcome) {
    return switch (outcome) {
      case TechnicianOutcome.Done done -> of(done.technician());
      case TechnicianOutcome.Stale(Technician current) ->
          Problem.stale(TechnicianView.of(current)).response();
      case TechnicianOutcome.AlreadyJoined(Technician current) ->
          Problem.of(
                  HttpStatus.CONFLICT,
                  "already-joined",
                  "Joined already",
                  "This technician has a password: there is nothing left to invite to.")
              .with("current", TechnicianView.of(current))
              .response();
      case TechnicianOutcome.InvitationInvalid() ->
          throw new IllegalStateException("no invitation is accepted here");
    };
  }

  static ResponseEntity<TechnicianView> emailTaken() {
    return Problem.of(
            HttpStatus.CONFLICT,
            "email-taken",
            "Mail address taken",
            "There is an account with this mail address. Use another one.")
        .response();
  }
}

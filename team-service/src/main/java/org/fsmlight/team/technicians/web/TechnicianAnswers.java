package org.fsmlight.team.technicians.web;

import java.net.URI;
import org.fsmlight.common.problem.Problem;
import org.fsmlight.common.web.ETags;
import org.fsmlight.team.technicians.InviteTechnician;
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
          conflict(
              "already-joined",
              "Joined already",
              "This technician has a password: there is nothing left to invite to.",
              current);
      case TechnicianOutcome.Deactivated(Technician current) ->
          conflict(
              "deactivated",
              "Deactivated",
              "This technician is deactivated. Nothing can be changed until a dispatcher"
                  + " reactivates them.",
              current);
      case TechnicianOutcome.NothingToChange(Technician current) ->
          conflict("nothing-to-change", "Nothing to change", "It is like that already.", current);
      case TechnicianOutcome.InvitationInvalid() ->
          throw new IllegalStateException("no invitation is accepted here");
    };
  }

  static ResponseEntity<TechnicianView> of(InviteTechnician.Outcome outcome) {
    return switch (outcome) {
      case InviteTechnician.Invited(Technician technician) ->
          ResponseEntity.created(URI.create("/api/technicians/" + technician.id().value()))
              .eTag(ETags.of(technician.version()))
              .body(TechnicianView.of(technician));
      case InviteTechnician.EmailTaken() ->
          Problem.of(
                  HttpStatus.CONFLICT,
                  "email-taken",
                  "Mail address taken",
                  "There is an account with this mail address. Use another one.")
              .response();
      case InviteTechnician.NotJoinedYet() ->
          Problem.of(
                  HttpStatus.CONFLICT,
                  "not-joined-yet",
                  "Not joined yet",
                  "This dispatcher has no password yet. Add the other role once they have one.")
              .response();
    };
  }

  private static ResponseEntity<TechnicianView> conflict(
      String slug, String title, String detail, Technician current) {
    return Problem.of(HttpStatus.CONFLICT, slug, title, detail)
        .with("current", TechnicianView.of(current))
        .response();
  }
}

package org.fsmlight.team.identity.invitations.web;

import org.fsmlight.common.problem.Problem;
import org.springframework.http.HttpStatus;

/** Refused invitations as problems. */
final class InvitationProblems {

  private InvitationProblems() {}

  /** One text for all causes, so that attempts reveal nothing; the path is not repeated either. */
  static Problem linkInvalid() {
    return Problem.of(
            HttpStatus.NOT_FOUND,
            "invitation-invalid",
            "Invitation not valid",
            "This link does not work, or not any more. Ask your company to invite you again.")
        .at("/api/invitations");
  }
}

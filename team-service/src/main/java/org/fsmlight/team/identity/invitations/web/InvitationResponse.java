package org.fsmlight.team.identity.invitations.web;

import java.time.Instant;
import org.fsmlight.team.identity.accounts.AccountRole;
import org.fsmlight.team.identity.invitations.InvitationPreview;

/** An open invitation. */
record InvitationResponse(
    String firstName, String companyName, AccountRole role, Instant expiresAt) {

  static InvitationResponse of(InvitationPreview preview) {
    return new InvitationResponse(
        preview.firstName(), preview.companyName(), preview.role(), preview.expiresAt());
  }
}

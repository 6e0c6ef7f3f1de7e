package org.fsmlight.team.identity.invitations.web;

import java.util.List;
import org.fsmlight.team.identity.invitations.Decision;

/**
 * The technician or dispatcher after accepting.
 *
 * @param status the state, under the name it has in every response
 * @param missing the requirements a technician lacks to be verified
 */
record AcceptedInvitationResponse(
    String id, String status, String state, long version, List<String> missing) {

  static AcceptedInvitationResponse of(Decision.Accepted accepted) {
    return new AcceptedInvitationResponse(
        accepted.id().value(),
        accepted.state(),
        accepted.state(),
        accepted.version(),
        accepted.missing());
  }
}

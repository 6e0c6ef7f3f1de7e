package org.fsmlight.team.identity.invitations;

import java.util.List;
import org.fsmlight.team.identity.accounts.AccountId;

/** The decision on accepting an invitation. */
public sealed interface Decision {

  /**
   * The password is created.
   *
   * @param state the state of the technician or dispatcher after it
   * @param missing the requirements a technician lacks to be verified
   */
  record Accepted(AccountId id, String state, long version, List<String> missing)
      implements Decision {}

  record Refused(Refusal refusal) implements Decision {}
}

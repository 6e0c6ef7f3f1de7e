package org.fsmlight.team.accounts;

import java.util.Optional;

/** The people who came as something, and keep their password there. */
public interface CameAs {

  Account.Part part();

  /** Empty when there is nobody (yet): an invitation may have died half-way. */
  Optional<Credentials> credentials(AccountId id);
}

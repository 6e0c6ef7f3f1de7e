package org.fsmlight.team.accounts;

import java.util.Optional;

/** The people who have, or had, one of the roles. */
public interface RoleHolders {

  Account.Part role();

  /** Empty when there is nobody (yet): an invitation may have died half-way. */
  Optional<RoleHolder> find(AccountId id);
}

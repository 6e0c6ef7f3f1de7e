package org.fsmlight.team.identity.accounts;

import java.util.Optional;

/** The current and former memberships in one role. */
public interface Memberships {

  AccountRole role();

  /** Empty also when an invitation stopped after it had claimed the address. */
  Optional<Membership> find(AccountId id);
}

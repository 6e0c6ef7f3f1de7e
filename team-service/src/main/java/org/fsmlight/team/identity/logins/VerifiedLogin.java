package org.fsmlight.team.identity.logins;

import org.fsmlight.team.identity.accounts.AccountHolder;
import org.fsmlight.team.identity.accounts.AccountId;

/**
 * A login whose password was verified.
 *
 * @param password the fingerprint of that password
 */
public record VerifiedLogin(AccountId account, String password) {

  /** Whether the password has not been changed since it was verified. */
  public boolean isCurrent(AccountHolder holder) {
    return holder
        .knownPassword()
        .filter(current -> current.fingerprint().equals(password))
        .isPresent();
  }
}

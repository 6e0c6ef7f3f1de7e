package org.fsmlight.team.accounts;

import org.fsmlight.team.contact.EmailAddress;

/** All accounts: one for each mail address, whatever its spelling and whichever company. */
public interface Accounts {

  /**
   * Takes the address for this account, unless another has it already; in a race one wins.
   *
   * @return the account that has the address now
   */
  Account claim(EmailAddress address, Account account);
}

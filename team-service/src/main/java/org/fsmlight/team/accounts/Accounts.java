package org.fsmlight.team.accounts;

import java.util.Optional;
import java.util.function.Function;
import org.fsmlight.team.contact.EmailAddress;

/** All accounts: one for each mail address, whatever its spelling and whichever company. */
public interface Accounts {

  /**
   * Takes the address for this account, unless another has it already; in a race one wins.
   *
   * @return the account that has the address now
   */
  Account claim(EmailAddress address, Account account);

  Optional<Account> find(EmailAddress address);

  Optional<Account> find(AccountId id);

  /** False when another change was faster. */
  boolean save(AccountChange change);

  /**
   * Decides on the newest state and saves; a lost race is decided again.
   *
   * @param decision empty when nothing is to be changed
   * @return what was changed
   */
  default Optional<AccountChange> change(
      AccountId id, Function<Account, Optional<AccountChange>> decision) {
    while (true) {
      Optional<AccountChange> change = find(id).flatMap(decision);
      if (change.isEmpty() || save(change.get())) {
        return change;
      }
    }
  }
}

package org.fsmlight.team.identity.accounts;

import java.util.Optional;
import java.util.function.Function;
import org.fsmlight.common.concurrency.CompareAndSet;
import org.fsmlight.common.contacts.EmailAddress;

/** All accounts: one for each mail address, in any spelling and across all companies. */
public interface Accounts {

  /**
   * Stores the account under the address unless another account has it. Of concurrent claims one
   * wins.
   *
   * @return the account that has the address now
   */
  Account claim(EmailAddress address, Account account);

  Optional<Account> find(EmailAddress address);

  Optional<Account> find(AccountId id);

  /** Returns false if another change was saved first. */
  boolean save(AccountChange change);

  /**
   * Decides on the current state and saves; decides again after a lost race.
   *
   * @param decide returns empty when nothing is to be changed
   * @return the saved change
   */
  default Optional<AccountChange> change(
      AccountId id, Function<Account, Optional<AccountChange>> decide) {
    return CompareAndSet.repeatWhilePresent(() -> find(id).flatMap(decide), this::save);
  }
}

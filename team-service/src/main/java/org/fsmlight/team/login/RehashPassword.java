package org.fsmlight.team.login;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fsmlight.team.accounts.Account;
import org.fsmlight.team.accounts.AccountChange;
import org.fsmlight.team.accounts.Accounts;
import org.fsmlight.team.accounts.Password;
import org.fsmlight.team.accounts.PasswordHash;
import org.fsmlight.team.accounts.Passwords;
import org.fsmlight.team.accounts.Person;
import org.springframework.stereotype.Component;

/** Hashes a password again, when it is at hand and its hash is weaker than what is asked today. */
@Component
class RehashPassword {

  private final Accounts accounts;
  private final Passwords passwords;

  RehashPassword(Accounts accounts, Passwords passwords) {
    this.accounts = accounts;
    this.passwords = passwords;
  }

  /**
   * @param password known to be the person's
   * @return the hash that is kept now
   */
  PasswordHash ifOutdated(Person person, Password password, Instant now) {
    PasswordHash old = person.knownPassword().orElseThrow();
    if (!passwords.isOutdated(old)) {
      return old;
    }
    PasswordHash renewed = passwords.hash(password);
    return accounts
        .change(person.id(), current -> with(current, old, renewed, now))
        .map(change -> renewed)
        .orElse(old);
  }

  /** The same password: nothing to tell, and nobody is logged out. */
  private static Optional<AccountChange> with(
      Account current, PasswordHash old, PasswordHash renewed, Instant now) {
    boolean stillTheSame = current.password() == null || current.password().equals(old);
    return stillTheSame
        ? Optional.of(new AccountChange(current.with(renewed), List.of(), now, null))
        : Optional.empty();
  }
}

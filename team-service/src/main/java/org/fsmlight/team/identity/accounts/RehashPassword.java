package org.fsmlight.team.identity.accounts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fsmlight.team.identity.passwords.Password;
import org.fsmlight.team.identity.passwords.PasswordHash;
import org.fsmlight.team.identity.passwords.PasswordHasher;
import org.springframework.stereotype.Component;

/** Replaces an outdated password hash at login, when the password is at hand. */
@Component
public class RehashPassword {

  private final Accounts accounts;
  private final PasswordHasher passwords;

  public RehashPassword(Accounts accounts, PasswordHasher passwords) {
    this.accounts = accounts;
    this.passwords = passwords;
  }

  /**
   * Stores a new hash of the same password, unless the password was changed meanwhile. Publishes no
   * event and ends no login.
   *
   * @param password verified to be the holder's
   * @return the hash of this password: the new one if it was stored, else the outdated one
   */
  public PasswordHash ifOutdated(AccountHolder holder, Password password, Instant now) {
    var outdated = holder.knownPassword().orElseThrow();
    if (!passwords.isOutdated(outdated) && isOfNormalized(password, outdated)) {
      return outdated;
    }
    var renewed = passwords.hash(password);
    return accounts
        .change(
            holder.id(),
            current ->
                isUnchanged(current, outdated)
                    ? Optional.of(
                        new AccountChange(current.withPassword(renewed), List.of(), now, null))
                    : Optional.empty())
        .map(_ -> renewed)
        .orElse(outdated);
  }

  /** Earlier releases hashed what was typed. */
  private boolean isOfNormalized(Password password, PasswordHash hash) {
    return password.isNormalized() || passwords.matches(password.normalized(), hash);
  }

  /** An account without a password still has the first one, which is stored with the role. */
  private static boolean isUnchanged(Account current, PasswordHash outdated) {
    return current.password() == null || current.password().equals(outdated);
  }
}

package org.fsmlight.team.identity.accounts;

import java.time.Instant;
import java.util.Optional;
import org.fsmlight.team.identity.passwords.PasswordHash;

/** The password of a person in one role. A person has one password for all their roles. */
public sealed interface Credentials {

  /** No password yet. */
  record Invited(Invitation open) implements Credentials {}

  /** The password is stored with this role. */
  record OwnPassword(PasswordHash hash) implements Credentials {}

  /** The password is stored with the person's first role, or with the account. */
  record SharedPassword() implements Credentials {}

  default boolean hasPassword() {
    return !(this instanceof Invited);
  }

  default boolean admits(OneTimeToken token, Instant now) {
    return this instanceof Invited(var open) && open.admits(token, now);
  }

  default Optional<PasswordHash> password() {
    return this instanceof OwnPassword(var hash) ? Optional.of(hash) : Optional.empty();
  }

  default Optional<Invitation> invitation() {
    return this instanceof Invited(var open) ? Optional.of(open) : Optional.empty();
  }

  /** Reads credentials as stores keep them: at most one of both is present. */
  static Credentials of(Optional<PasswordHash> password, Optional<Invitation> invitation) {
    return password
        .<Credentials>map(OwnPassword::new)
        .or(() -> invitation.map(Invited::new))
        .orElseGet(SharedPassword::new);
  }
}

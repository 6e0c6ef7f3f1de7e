package org.fsmlight.team.accounts;

import java.time.Instant;
import java.util.Optional;

/** How a person gets in: with one password, whichever roles they have. */
public sealed interface Credentials {

  /** Not yet: a password is still to be created. */
  record Invited(Invitation open) implements Credentials {}

  /** With the password kept here. */
  record Own(PasswordHash hash) implements Credentials {}

  /** With the password kept with the role the person came as, or with the account. */
  record OfTheOtherRole() implements Credentials {}

  default boolean hasPassword() {
    return !(this instanceof Invited);
  }

  default boolean admits(InvitationToken token, Instant now) {
    return this instanceof Invited(Invitation open) && open.admits(token, now);
  }

  default Optional<PasswordHash> password() {
    return this instanceof Own(PasswordHash hash) ? Optional.of(hash) : Optional.empty();
  }

  default Optional<Invitation> invitation() {
    return this instanceof Invited(Invitation open) ? Optional.of(open) : Optional.empty();
  }

  /** As stores spread them out: one of both, or none. */
  static Credentials of(Optional<PasswordHash> password, Optional<Invitation> invitation) {
    return password
        .<Credentials>map(Own::new)
        .or(() -> invitation.map(Invited::new))
        .orElseGet(OfTheOtherRole::new);
  }
}

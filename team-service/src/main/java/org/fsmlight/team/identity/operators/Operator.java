package org.fsmlight.team.identity.operators;

import org.fsmlight.common.contacts.EmailAddress;
import org.fsmlight.team.identity.passwords.PasswordHash;
import org.fsmlight.team.organization.contacts.Language;
import org.fsmlight.team.organization.contacts.PersonName;
import org.jspecify.annotations.Nullable;

/**
 * A member of the marketplace's support staff, as configured. Removing the entry ends the role.
 *
 * @param id set for demo operators only
 * @param passwordHash set for demo operators only; others create a password through a password
 *     reset
 */
public record Operator(
    @Nullable String id,
    String email,
    String firstName,
    String lastName,
    String language,
    @Nullable String passwordHash) {

  public Operator {
    if (email == null
        || EmailAddress.parse(email).isEmpty()
        || firstName == null
        || lastName == null) {
      throw new IllegalArgumentException(
          "Every one of fsm.operators needs email, first-name and last-name.");
    }
    language = language == null ? Language.EN.code() : Language.of(language).code();
  }

  EmailAddress address() {
    return EmailAddress.parse(email).orElseThrow();
  }

  PersonName name() {
    return new PersonName(firstName, lastName);
  }

  @Nullable PasswordHash firstPassword() {
    return passwordHash == null ? null : new PasswordHash(passwordHash);
  }
}

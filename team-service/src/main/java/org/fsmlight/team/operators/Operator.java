package org.fsmlight.team.operators;

import org.fsmlight.team.accounts.PasswordHash;
import org.fsmlight.team.contact.EmailAddress;
import org.fsmlight.team.contact.Language;
import org.fsmlight.team.contact.PersonName;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of the marketplace's support, as configured: an operator as long as they stand there.
 *
 * @param id fixed for demo people alone
 * @param passwordHash for demo people alone; others create a password by "forgot password"
 */
public record Operator(
    @Nullable String id,
    String email,
    String firstName,
    String lastName,
    String language,
    @Nullable String passwordHash) {

  public Operator {
    if (email == null || !EmailAddress.isOne(email) || firstName == null || lastName == null) {
      throw new IllegalArgumentException(
          "Every one of fsm.operators needs email, first-name and last-name.");
    }
    language = language == null ? Language.EN.code() : Language.of(language).code();
  }

  EmailAddress address() {
    return new EmailAddress(email);
  }

  PersonName name() {
    return new PersonName(firstName, lastName);
  }

  @Nullable PasswordHash firstPassword() {
    return passwordHash == null ? null : new PasswordHash(passwordHash);
  }
}

package org.fsmlight.team.dispatchers.web;

import jakarta.validation.constraints.NotNull;
import org.fsmlight.common.web.Language;
import org.fsmlight.common.web.PlainText;
import org.fsmlight.team.contact.EmailAddress;
import org.fsmlight.team.contact.MailAddress;
import org.fsmlight.team.contact.PersonName;
import org.fsmlight.team.dispatchers.DispatcherProfile;

/** Whom a dispatcher adds, or what they say of themselves. */
record DispatcherForm(
    @PlainText(max = 80) String firstName,
    @PlainText(max = 80) String lastName,
    @MailAddress String email,
    @NotNull(message = "is missing") @Language String language) {

  DispatcherProfile profile() {
    return new DispatcherProfile(
        new PersonName(firstName.strip(), lastName.strip()),
        new EmailAddress(email),
        org.fsmlight.team.contact.Language.of(language));
  }
}

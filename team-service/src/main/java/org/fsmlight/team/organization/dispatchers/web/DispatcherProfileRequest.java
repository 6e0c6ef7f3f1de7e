package org.fsmlight.team.organization.dispatchers.web;

import jakarta.validation.constraints.NotNull;
import org.fsmlight.common.web.Language;
import org.fsmlight.common.web.PlainText;
import org.fsmlight.team.organization.contacts.EmailAddress;
import org.fsmlight.team.organization.contacts.MailAddress;
import org.fsmlight.team.organization.contacts.PersonName;
import org.fsmlight.team.organization.dispatchers.DispatcherProfile;

/** The profile of a dispatcher who is invited, or who changes it. */
record DispatcherProfileRequest(
    @PlainText(max = 80) String firstName,
    @PlainText(max = 80) String lastName,
    @MailAddress String email,
    @NotNull(message = "is missing") @Language String language) {

  DispatcherProfile profile() {
    return new DispatcherProfile(
        new PersonName(firstName.strip(), lastName.strip()),
        new EmailAddress(email),
        org.fsmlight.team.organization.contacts.Language.of(language));
  }
}

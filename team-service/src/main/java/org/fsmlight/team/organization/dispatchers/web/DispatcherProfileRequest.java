package org.fsmlight.team.organization.dispatchers.web;

import jakarta.validation.constraints.NotNull;
import org.fsmlight.common.contacts.EmailAddress;
import org.fsmlight.common.web.EmailText;
import org.fsmlight.common.web.Language;
import org.fsmlight.common.web.PlainText;
import org.fsmlight.team.organization.contacts.PersonName;
import org.fsmlight.team.organization.dispatchers.DispatcherProfile;

/** The profile of a dispatcher who is invited, or who changes it. */
record DispatcherProfileRequest(
    @PlainText(max = 80) String firstName,
    @PlainText(max = 80) String lastName,
    @EmailText String email,
    @NotNull(message = "is missing") @Language String language) {

  DispatcherProfile profile() {
    return new DispatcherProfile(
        new PersonName(firstName.strip(), lastName.strip()),
        EmailAddress.parse(email).orElseThrow(),
        org.fsmlight.team.organization.contacts.Language.of(language));
  }
}

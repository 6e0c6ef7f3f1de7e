package org.fsmlight.team.organization.technicians.web;

import jakarta.validation.constraints.NotNull;
import org.fsmlight.common.web.Language;
import org.fsmlight.common.web.PlainText;
import org.fsmlight.team.organization.contacts.PersonName;
import org.fsmlight.team.organization.technicians.TechnicianProfile;
import org.jspecify.annotations.Nullable;

/** The new contact data of a technician. */
record TechnicianProfileRequest(
    @PlainText(max = 80) String firstName,
    @PlainText(max = 80) String lastName,
    @Phone @Nullable String phone,
    @NotNull(message = "is missing") @Language String language) {

  TechnicianProfile profile() {
    return new TechnicianProfile(
        new PersonName(firstName.strip(), lastName.strip()),
        phone,
        org.fsmlight.team.organization.contacts.Language.of(language));
  }
}

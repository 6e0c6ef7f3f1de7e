package org.fsmlight.team.technicians.web;

import jakarta.validation.constraints.NotNull;
import org.fsmlight.common.web.Language;
import org.fsmlight.common.web.PlainText;
import org.fsmlight.team.contact.PersonName;
import org.fsmlight.team.technicians.TechnicianProfile;
import org.jspecify.annotations.Nullable;

/** What technicians may change of themselves. */
record ProfileForm(
    @PlainText(max = 80) String firstName,
    @PlainText(max = 80) String lastName,
    @Phone @Nullable String phone,
    @NotNull(message = "is missing") @Language String language) {

  TechnicianProfile profile() {
    return new TechnicianProfile(
        new PersonName(firstName.strip(), lastName.strip()),
        phone,
        org.fsmlight.team.contact.Language.of(language));
  }
}

package org.fsmlight.team.organization.technicians.web;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.fsmlight.common.contacts.PhoneNumber;
import org.fsmlight.common.web.Language;
import org.fsmlight.common.web.PhoneText;
import org.fsmlight.common.web.PlainText;
import org.fsmlight.team.organization.contacts.PersonName;
import org.fsmlight.team.organization.technicians.TechnicianProfile;
import org.jspecify.annotations.Nullable;

/** The new contact data of a technician. */
record TechnicianProfileRequest(
    @PlainText(max = 80) String firstName,
    @PlainText(max = 80) String lastName,
    @PhoneText @Nullable String phone,
    @NotNull(message = "is missing") @Language String language) {

  /**
   * @param country of the company, whose national phone numbers are understood
   */
  TechnicianProfile profile(List<String> country) {
    return new TechnicianProfile(
        new PersonName(firstName.strip(), lastName.strip()),
        phone == null ? null : PhoneNumber.of(phone, country),
        org.fsmlight.team.organization.contacts.Language.of(language));
  }
}

package org.fsmlight.team.organization.technicians.web;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.fsmlight.common.contacts.EmailAddress;
import org.fsmlight.common.web.EmailText;
import org.fsmlight.common.web.Language;
import org.fsmlight.common.web.PhoneText;
import org.fsmlight.common.web.PlainText;
import org.fsmlight.team.organization.technicians.TechnicianProfile;
import org.jspecify.annotations.Nullable;

/** A technician to be added to the company. */
record InviteTechnicianRequest(
    @PlainText(max = 80) String firstName,
    @PlainText(max = 80) String lastName,
    @EmailText String email,
    @PhoneText @Nullable String phone,
    @NotNull(message = "is missing") @Language String language) {

  /**
   * @param country of the company, whose national phone numbers are understood
   */
  TechnicianProfile profile(List<String> country) {
    return new TechnicianProfileRequest(firstName, lastName, phone, language).profile(country);
  }

  EmailAddress address() {
    return EmailAddress.parse(email).orElseThrow();
  }
}

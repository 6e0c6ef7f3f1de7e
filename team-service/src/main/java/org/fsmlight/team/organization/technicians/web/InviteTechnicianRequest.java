package org.fsmlight.team.organization.technicians.web;

import jakarta.validation.constraints.NotNull;
import org.fsmlight.common.web.Language;
import org.fsmlight.common.web.PlainText;
import org.fsmlight.team.organization.contacts.EmailAddress;
import org.fsmlight.team.organization.contacts.MailAddress;
import org.fsmlight.team.organization.technicians.TechnicianProfile;
import org.jspecify.annotations.Nullable;

/** A technician to be added to the company. */
record InviteTechnicianRequest(
    @PlainText(max = 80) String firstName,
    @PlainText(max = 80) String lastName,
    @MailAddress String email,
    @Phone @Nullable String phone,
    @NotNull(message = "is missing") @Language String language) {

  TechnicianProfile profile() {
    return new TechnicianProfileRequest(firstName, lastName, phone, language).profile();
  }

  EmailAddress address() {
    return new EmailAddress(email);
  }
}

package org.fsmlight.team.technicians.web;

import jakarta.validation.constraints.NotNull;
import org.fsmlight.common.web.Language;
import org.fsmlight.common.web.PlainText;
import org.fsmlight.team.contact.EmailAddress;
import org.fsmlight.team.contact.MailAddress;
import org.fsmlight.team.technicians.TechnicianProfile;
import org.jspecify.annotations.Nullable;

/** Whom a dispatcher adds to the team. */
record InvitationForm(
    @PlainText(max = 80) String firstName,
    @PlainText(max = 80) String lastName,
    @MailAddress String email,
    @Phone @Nullable String phone,
    @NotNull(message = "is missing") @Language String language) {

  TechnicianProfile profile() {
    return new ProfileForm(firstName, lastName, phone, language).profile();
  }

  EmailAddress address() {
    return new EmailAddress(email);
  }
}

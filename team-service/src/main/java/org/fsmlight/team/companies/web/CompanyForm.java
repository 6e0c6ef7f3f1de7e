package org.fsmlight.team.companies.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.ZoneId;
import java.util.List;
import org.fsmlight.common.web.Language;
import org.fsmlight.common.web.PlainText;
import org.fsmlight.team.companies.CompanyProfile;
import org.fsmlight.team.contact.EmailAddress;
import org.fsmlight.team.contact.MailAddress;
import org.fsmlight.team.contact.TimeZone;

/** What a dispatcher may change of the company. */
record CompanyForm(
    @PlainText(max = 120) String name,
    @MailAddress String email,
    @TimeZone String timeZone,
    @NotNull(message = "is missing")
        @Size(min = 1, max = 4, message = "must be one to four of en, de, fr, it")
        List<@NotNull(message = "must not be null") @Language String> languages) {

  CompanyProfile profile() {
    return new CompanyProfile(
        name.strip(),
        new EmailAddress(email),
        ZoneId.of(timeZone),
        languages.stream().distinct().map(org.fsmlight.team.contact.Language::of).toList());
  }
}

package org.fsmlight.team.organization.companies.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.ZoneId;
import java.util.List;
import org.fsmlight.common.contacts.EmailAddress;
import org.fsmlight.common.web.EmailText;
import org.fsmlight.common.web.Language;
import org.fsmlight.common.web.PlainText;
import org.fsmlight.team.organization.companies.CompanyProfile;
import org.fsmlight.team.organization.contacts.TimeZone;

/** The new profile of a company. */
record CompanyRequest(
    @PlainText(max = 120) String name,
    @EmailText String email,
    @TimeZone String timeZone,
    @NotNull(message = "is missing")
        @Size(min = 1, max = 4, message = "must be one to four of en, de, fr, it")
        List<@NotNull(message = "must not be null") @Language String> languages) {

  CompanyProfile profile() {
    return new CompanyProfile(
        name.strip(),
        EmailAddress.parse(email).orElseThrow(),
        ZoneId.of(timeZone),
        languages.stream()
            .distinct()
            .map(org.fsmlight.team.organization.contacts.Language::of)
            .toList());
  }
}

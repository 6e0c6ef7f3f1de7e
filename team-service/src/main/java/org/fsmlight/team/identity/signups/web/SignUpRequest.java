package org.fsmlight.team.identity.signups.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.ZoneId;
import java.util.List;
import org.fsmlight.common.contacts.EmailAddress;
import org.fsmlight.common.web.EmailText;
import org.fsmlight.common.web.Language;
import org.fsmlight.common.web.PlainText;
import org.fsmlight.team.identity.signups.Application;
import org.fsmlight.team.organization.companies.CompanyProfile;
import org.fsmlight.team.organization.contacts.Country;
import org.fsmlight.team.organization.contacts.PersonName;
import org.fsmlight.team.organization.contacts.TimeZone;
import org.fsmlight.team.organization.dispatchers.DispatcherProfile;

/** A company that signs up, and its first dispatcher. */
record SignUpRequest(
    @NotNull(message = "is missing") @Valid CompanyPart company,
    @NotNull(message = "is missing") @Valid DispatcherPart dispatcher) {

  record CompanyPart(
      @PlainText(max = 120) String name,
      @EmailText String email,
      @TimeZone String timeZone,
      @NotNull(message = "is missing")
          @Size(min = 1, max = 4, message = "must be one to four of en, de, fr, it")
          List<@NotNull(message = "must not be null") @Language String> languages,
      @Country String country) {

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

  record DispatcherPart(
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

  Application application() {
    return new Application(company.profile(), company.country(), dispatcher.profile());
  }
}

package org.fsmlight.team.signup.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.ZoneId;
import java.util.List;
import org.fsmlight.common.web.Language;
import org.fsmlight.common.web.PlainText;
import org.fsmlight.team.companies.CompanyProfile;
import org.fsmlight.team.contact.Country;
import org.fsmlight.team.contact.EmailAddress;
import org.fsmlight.team.contact.MailAddress;
import org.fsmlight.team.contact.PersonName;
import org.fsmlight.team.contact.TimeZone;
import org.fsmlight.team.dispatchers.DispatcherProfile;
import org.fsmlight.team.signup.Application;

/** A company that wants to become a partner, and its first dispatcher. */
record SignUpForm(
    @NotNull(message = "is missing") @Valid CompanyPart company,
    @NotNull(message = "is missing") @Valid DispatcherPart dispatcher) {

  record CompanyPart(
      @PlainText(max = 120) String name,
      @MailAddress String email,
      @TimeZone String timeZone,
      @NotNull(message = "is missing")
          @Size(min = 1, max = 4, message = "must be one to four of en, de, fr, it")
          List<@NotNull(message = "must not be null") @Language String> languages,
      @Country String country) {

    CompanyProfile profile() {
      return new CompanyProfile(
          name.strip(),
          new EmailAddress(email),
          ZoneId.of(timeZone),
          languages.stream().distinct().map(org.fsmlight.team.contact.Language::of).toList());
    }
  }

  record DispatcherPart(
      @PlainText(max = 80) String firstName,
      @PlainText(max = 80) String lastName,
      @MailAddress String email,
      @NotNull(message = "is missing") @Language String language) {

    DispatcherProfile profile() {
      return new DispatcherProfile(
          new PersonName(firstName.strip(), lastName.strip()),
          new EmailAddress(email),
          org.fsmlight.team.contact.Language.of(language));
    }
  }

  Application application() {
    return new Application(company.profile(), company.country(), dispatcher.profile());
  }
}

package org.fsmlight.team.identity.signups;

import java.time.ZoneId;
import java.util.List;
import org.fsmlight.common.contacts.EmailAddress;
import org.fsmlight.team.organization.companies.CompanyProfile;
import org.fsmlight.team.organization.contacts.Language;
import org.fsmlight.team.organization.contacts.PersonName;
import org.fsmlight.team.organization.dispatchers.DispatcherProfile;

/** The application of a company for the tests of sign-ups. */
final class SignUpFixture {

  static final EmailAddress FOUNDER = new EmailAddress("fida@berg.example");

  private SignUpFixture() {}

  static Application application() {
    return application(FOUNDER);
  }

  static Application application(EmailAddress founder) {
    var company =
        new CompanyProfile(
            "Berg",
            new EmailAddress("office@berg.example"),
            ZoneId.of("Europe/Zurich"),
            List.of(Language.DE, Language.FR));
    var profile = new DispatcherProfile(new PersonName("Fida", "Berg"), founder, Language.DE);
    return new Application(company, "CH", profile);
  }
}

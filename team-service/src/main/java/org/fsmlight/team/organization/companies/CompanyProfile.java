package org.fsmlight.team.organization.companies;

import java.time.ZoneId;
import java.util.List;
import org.fsmlight.common.contacts.EmailAddress;
import org.fsmlight.team.organization.contacts.Language;

/**
 * The data a company gives about itself.
 *
 * @param email the company email, which receives invoices and the mails after a check-out
 * @param timeZone the zone of its calendar
 * @param languages at least one; the first is the default
 */
public record CompanyProfile(
    String name, EmailAddress email, ZoneId timeZone, List<Language> languages) {

  public CompanyProfile {
    languages = List.copyOf(languages);
    if (languages.isEmpty()) {
      throw new IllegalArgumentException("A company speaks at least one language.");
    }
  }
}

package org.fsmlight.team.companies;

import java.time.ZoneId;
import java.util.List;
import org.fsmlight.team.contact.EmailAddress;
import org.fsmlight.team.contact.Language;

/**
 * What a company says of itself.
 *
 * @param email the company email: invoices, after-check-out mails
 * @param timeZone the zone its calendar is in
 * @param languages at least one, the first is the default
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

package org.fsmlight.team.dispatchers;

import java.time.Instant;
import org.fsmlight.team.accounts.AccountId;
import org.fsmlight.team.accounts.PasswordHash;
import org.fsmlight.team.companies.CompanyId;
import org.fsmlight.team.contact.EmailAddress;
import org.fsmlight.team.contact.Language;
import org.fsmlight.team.contact.PersonName;

/**
 * Decides on requests and runs the calendar.
 *
 * @param email where request mails go
 */
public record Dispatcher(
    AccountId id,
    long version,
    CompanyId company,
    PersonName name,
    EmailAddress email,
    Language language,
    PasswordHash password) {

  public static DispatcherJoinedCompany joined(
      AccountId id,
      CompanyId company,
      PersonName name,
      EmailAddress email,
      Language language,
      PasswordHash password,
      Instant now) {
    return new DispatcherJoinedCompany(
        new Dispatcher(id, 1, company, name, email, language, password), now);
  }
}

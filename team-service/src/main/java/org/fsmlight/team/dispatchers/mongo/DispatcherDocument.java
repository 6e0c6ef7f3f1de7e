package org.fsmlight.team.dispatchers.mongo;

import org.fsmlight.team.accounts.AccountId;
import org.fsmlight.team.accounts.PasswordHash;
import org.fsmlight.team.companies.CompanyId;
import org.fsmlight.team.contact.EmailAddress;
import org.fsmlight.team.contact.Language;
import org.fsmlight.team.contact.PersonName;
import org.fsmlight.team.dispatchers.Dispatcher;
import org.springframework.data.annotation.Id;

/** How a dispatcher lies in the store. */
record DispatcherDocument(
    @Id String id,
    long version,
    String companyId,
    String firstName,
    String lastName,
    String email,
    String language,
    String passwordHash) {

  static DispatcherDocument of(Dispatcher dispatcher) {
    return new DispatcherDocument(
        dispatcher.id().value(),
        dispatcher.version(),
        dispatcher.company().value(),
        dispatcher.name().first(),
        dispatcher.name().last(),
        dispatcher.email().value(),
        dispatcher.language().code(),
        dispatcher.password().value());
  }

  Dispatcher dispatcher() {
    return new Dispatcher(
        new AccountId(id),
        version,
        new CompanyId(companyId),
        new PersonName(firstName, lastName),
        new EmailAddress(email),
        Language.of(language),
        new PasswordHash(passwordHash));
  }
}

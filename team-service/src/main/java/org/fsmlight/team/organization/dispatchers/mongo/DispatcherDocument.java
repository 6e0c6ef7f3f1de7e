package org.fsmlight.team.organization.dispatchers.mongo;

import java.time.Instant;
import java.util.Optional;
import org.fsmlight.common.contacts.EmailAddress;
import org.fsmlight.team.identity.accounts.AccountId;
import org.fsmlight.team.identity.accounts.Credentials;
import org.fsmlight.team.identity.accounts.Invitation;
import org.fsmlight.team.identity.passwords.PasswordHash;
import org.fsmlight.team.organization.companies.CompanyId;
import org.fsmlight.team.organization.contacts.Language;
import org.fsmlight.team.organization.contacts.PersonName;
import org.fsmlight.team.organization.dispatchers.Dispatcher;
import org.fsmlight.team.organization.dispatchers.DispatcherProfile;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/** The stored form of a dispatcher. */
record DispatcherDocument(
    @Id String id,
    long version,
    String companyId,
    String firstName,
    String lastName,
    String email,
    String language,
    @Nullable String passwordHash,
    @Nullable OpenInvitation invitation,
    @Nullable Boolean left) {

  record OpenInvitation(String tokenHash, Instant expiresAt) {}

  static DispatcherDocument of(Dispatcher dispatcher) {
    var profile = dispatcher.profile();
    var credentials = dispatcher.credentials();
    return new DispatcherDocument(
        dispatcher.id().value(),
        dispatcher.version(),
        dispatcher.company().value(),
        profile.name().first(),
        profile.name().last(),
        profile.email().value(),
        profile.language().code(),
        credentials.password().map(PasswordHash::value).orElse(null),
        credentials
            .invitation()
            .map(open -> new OpenInvitation(open.tokenHash(), open.expiresAt()))
            .orElse(null),
        dispatcher.left() ? true : null);
  }

  Dispatcher dispatcher() {
    return new Dispatcher(
        new AccountId(id),
        version,
        new CompanyId(companyId),
        new DispatcherProfile(
            new PersonName(firstName, lastName), new EmailAddress(email), Language.of(language)),
        Credentials.of(
            Optional.ofNullable(passwordHash).map(PasswordHash::new),
            Optional.ofNullable(invitation)
                .map(open -> new Invitation(open.tokenHash(), open.expiresAt()))),
        Boolean.TRUE.equals(left));
  }
}

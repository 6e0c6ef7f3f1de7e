package org.fsmlight.team.identity.accounts.mongo;

import java.time.Instant;
import org.fsmlight.common.contacts.EmailAddress;
import org.fsmlight.team.identity.accounts.Account;
import org.fsmlight.team.identity.accounts.AccountId;
import org.fsmlight.team.identity.accounts.AccountRole;
import org.fsmlight.team.identity.accounts.PasswordReset;
import org.fsmlight.team.identity.passwords.PasswordHash;
import org.fsmlight.team.organization.companies.CompanyId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Field;

/** The stored form of an account. */
record AccountDocument(
    @Id String addressKey,
    long version,
    String accountId,
    @Nullable String companyId,
    @Field("part") AccountRole firstRole,
    @Nullable String email,
    @Nullable String passwordHash,
    @Nullable OpenReset reset) {

  record OpenReset(String tokenHash, Instant expiresAt) {}

  static AccountDocument of(String addressKey, Account account) {
    return new AccountDocument(
        addressKey,
        account.version(),
        account.id().value(),
        account.company() == null ? null : account.company().value(),
        account.firstRole(),
        account.address() == null ? null : account.address().value(),
        account.password() == null ? null : account.password().value(),
        of(account.reset()));
  }

  private static @Nullable OpenReset of(@Nullable PasswordReset reset) {
    return reset == null ? null : new OpenReset(reset.tokenHash(), reset.expiresAt());
  }

  Account account() {
    return new Account(
        new AccountId(accountId),
        version,
        companyId == null ? null : new CompanyId(companyId),
        firstRole,
        email == null ? null : new EmailAddress(email),
        passwordHash == null ? null : new PasswordHash(passwordHash),
        reset == null ? null : new PasswordReset(reset.tokenHash(), reset.expiresAt()));
  }
}

package org.fsmlight.team.accounts.mongo;

import java.time.Instant;
import org.fsmlight.team.accounts.Account;
import org.fsmlight.team.accounts.AccountId;
import org.fsmlight.team.accounts.PasswordHash;
import org.fsmlight.team.accounts.PasswordReset;
import org.fsmlight.team.companies.CompanyId;
import org.fsmlight.team.contact.EmailAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/** How an account lies in the store. */
record AccountDocument(
    @Id String addressKey,
    long version,
    String accountId,
    @Nullable String companyId,
    Account.Part part,
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
        account.part(),
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
        part,
        email == null ? null : new EmailAddress(email),
        passwordHash == null ? null : new PasswordHash(passwordHash),
        reset == null ? null : new PasswordReset(reset.tokenHash(), reset.expiresAt()));
  }
}

package org.fsmlight.team.accounts.mongo;

import org.fsmlight.team.accounts.Account;
import org.fsmlight.team.accounts.AccountId;
import org.fsmlight.team.accounts.PasswordHash;
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
    @Nullable String passwordHash) {

  static AccountDocument of(String addressKey, Account account) {
    return new AccountDocument(
        addressKey,
        account.version(),
        account.id().value(),
        account.company() == null ? null : account.company().value(),
        account.part(),
        account.address() == null ? null : account.address().value(),
        account.password() == null ? null : account.password().value());
  }

  Account account() {
    return new Account(
        new AccountId(accountId),
        version,
        companyId == null ? null : new CompanyId(companyId),
        part,
        email == null ? null : new EmailAddress(email),
        passwordHash == null ? null : new PasswordHash(passwordHash));
  }
}

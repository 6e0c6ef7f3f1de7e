package org.fsmlight.team.accounts;

import org.fsmlight.team.companies.CompanyId;
import org.fsmlight.team.contact.EmailAddress;
import org.jspecify.annotations.Nullable;

/**
 * Whom a mail address belongs to: one person, in one company.
 *
 * @param company none for operators, who stand above companies
 * @param part what the person came as; what they are now, the {@link Person} knows
 * @param address what they log in with; not known of accounts from before it was kept
 * @param password the newest one, when it was not created with an invitation: such a first one is
 *     kept with the role, so that one write ends the invitation
 */
public record Account(
    AccountId id,
    long version,
    @Nullable CompanyId company,
    Part part,
    @Nullable EmailAddress address,
    @Nullable PasswordHash password) {

  /** One to be claimed. */
  public Account(AccountId id, @Nullable CompanyId company, Part part) {
    this(id, 1, company, part, null, null);
  }

  /** What the person came as. */
  public enum Part {
    DISPATCHER,
    TECHNICIAN,
    OPERATOR
  }

  public boolean isOf(CompanyId other) {
    return other.equals(company);
  }

  public Account at(EmailAddress claimed) {
    return new Account(id, version, company, part, claimed, password);
  }

  public Account with(PasswordHash chosen) {
    return new Account(id, version + 1, company, part, address, chosen);
  }
}

package org.fsmlight.team.accounts;

import java.time.Instant;
import java.util.List;
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
 * @param reset the link for a new password that works, if there is one
 */
public record Account(
    AccountId id,
    long version,
    @Nullable CompanyId company,
    Part part,
    @Nullable EmailAddress address,
    @Nullable PasswordHash password,
    @Nullable PasswordReset reset) {

  /** One to be claimed. */
  public Account(AccountId id, @Nullable CompanyId company, Part part) {
    this(id, 1, company, part, null, null, null);
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
    return new Account(id, version, company, part, claimed, password, reset);
  }

  /** No link for a new one works any more. */
  public Account with(PasswordHash chosen) {
    return new Account(id, version + 1, company, part, address, chosen, null);
  }

  /**
   * A link for a new password; the one before stops working.
   *
   * @param holder who is written to
   */
  public AccountChange resetting(Person holder, Instant now) {
    var token = InvitationToken.random(id);
    var open = PasswordReset.by(token, now);
    var after = new Account(id, version + 1, company, part, address, password, open);
    var asked = new AccountFact.ResetRequested(holder, token, open.expiresAt());
    return new AccountChange(after, List.of(asked), now, null);
  }

  /** Whether the link is the one that works. */
  public boolean admits(InvitationToken token, Instant now) {
    return reset != null && reset.admits(token, now);
  }
}

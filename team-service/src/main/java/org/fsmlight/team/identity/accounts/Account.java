package org.fsmlight.team.identity.accounts;

import java.time.Instant;
import java.util.List;
import org.fsmlight.common.contacts.EmailAddress;
import org.fsmlight.team.identity.actors.Actor;
import org.fsmlight.team.identity.passwords.PasswordHash;
import org.fsmlight.team.organization.companies.CompanyId;
import org.jspecify.annotations.Nullable;

/**
 * A mail address and the person it belongs to, in one company.
 *
 * @param company null for operators, who belong to no company
 * @param firstRole the role that the account was created with; {@link AccountHolder} has the
 *     current ones
 * @param address the login; null on accounts written before it was stored
 * @param password the current password, unless it is still the one created with the invitation.
 *     That first password is stored with the role, so that one write also ends the invitation.
 * @param reset the open password reset, if any
 */
public record Account(
    AccountId id,
    long version,
    @Nullable CompanyId company,
    AccountRole firstRole,
    @Nullable EmailAddress address,
    @Nullable PasswordHash password,
    @Nullable PasswordReset reset) {

  /** A new account, not stored yet. */
  public Account(AccountId id, @Nullable CompanyId company, AccountRole firstRole) {
    this(id, 1, company, firstRole, null, null, null);
  }

  public boolean belongsTo(CompanyId other) {
    return other.equals(company);
  }

  /** The account's holder, acting in the first role. */
  public Actor actor() {
    return firstRole.actor(id);
  }

  public Account withAddress(EmailAddress claimed) {
    return new Account(id, version, company, firstRole, claimed, password, reset);
  }

  /** Sets the password and ends an open password reset. */
  public Account withPassword(PasswordHash chosen) {
    return new Account(id, version + 1, company, firstRole, address, chosen, null);
  }

  /** Opens a password reset; the link of an earlier one stops working. */
  public AccountChange requestPasswordReset(AccountHolder holder, Instant now) {
    var token = OneTimeToken.random(id);
    var opened = PasswordReset.open(token, now);
    var after = new Account(id, version + 1, company, firstRole, address, password, opened);
    var requested =
        new AccountDomainEvent.PasswordResetRequested(holder, token, opened.expiresAt());
    return new AccountChange(after, List.of(requested), now, null);
  }

  /** Whether the token belongs to the open password reset. */
  public boolean admits(OneTimeToken token, Instant now) {
    return reset != null && reset.admits(token, now);
  }
}

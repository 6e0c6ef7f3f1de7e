package org.fsmlight.team.identity.accounts;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.fsmlight.common.contacts.EmailAddress;
import org.fsmlight.team.identity.passwords.PasswordHash;
import org.fsmlight.team.organization.contacts.Language;
import org.fsmlight.team.organization.contacts.PersonName;
import org.jspecify.annotations.Nullable;

/**
 * The person who holds an account, with their current name, roles and password.
 *
 * @param email the login, or the contact address where the account does not have the login
 * @param roles the roles they may act in; empty once they have left or are deactivated in all
 * @param password null until one is created
 */
public record AccountHolder(
    Account account,
    PersonName name,
    EmailAddress email,
    Language language,
    Set<AccountRole> roles,
    @Nullable PasswordHash password) {

  public AccountHolder {
    var inOrder = EnumSet.noneOf(AccountRole.class);
    inOrder.addAll(roles);
    roles = Collections.unmodifiableSet(inOrder);
  }

  public AccountId id() {
    return account.id();
  }

  /** Whether the person may act in any role. */
  public boolean mayAct() {
    return !roles.isEmpty();
  }

  public Optional<PasswordHash> knownPassword() {
    return Optional.ofNullable(password);
  }
}

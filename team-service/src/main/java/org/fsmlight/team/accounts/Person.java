package org.fsmlight.team.accounts;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.fsmlight.team.contact.EmailAddress;
import org.fsmlight.team.contact.Language;
import org.fsmlight.team.contact.PersonName;
import org.jspecify.annotations.Nullable;

/**
 * Who an account's holder is now.
 *
 * @param email what they log in with, or, of accounts that do not know it, where their mails go
 * @param roles those they may act in; none once they have left or are deactivated in all
 * @param password none until they have created one
 */
public record Person(
    Account account,
    PersonName name,
    EmailAddress email,
    Language language,
    Set<Account.Part> roles,
    @Nullable PasswordHash password) {

  public Person {
    var inOrder = EnumSet.noneOf(Account.Part.class);
    inOrder.addAll(roles);
    roles = Collections.unmodifiableSet(inOrder);
  }

  public AccountId id() {
    return account.id();
  }

  /** Whether there is anything they may do. */
  public boolean mayAct() {
    return !roles.isEmpty();
  }

  public Optional<PasswordHash> knownPassword() {
    return Optional.ofNullable(password);
  }
}

package org.fsmlight.team.identity.accounts;

import java.time.Instant;
import java.util.List;
import org.fsmlight.common.contacts.EmailAddress;
import org.fsmlight.team.identity.passwords.InMemoryPasswordHasher;
import org.fsmlight.team.identity.passwords.Password;
import org.fsmlight.team.identity.passwords.PasswordHash;
import org.fsmlight.team.organization.companies.CompanyId;
import org.fsmlight.team.organization.contacts.Language;
import org.fsmlight.team.organization.contacts.PersonName;

/** A person with one account in memory, for tests of passwords and logins. */
public final class AccountFixture {

  public static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
  public static final EmailAddress LOGIN = new EmailAddress("lea@example.org");
  public static final Password PASSWORD = new Password("harbour-lamp-41");
  public static final Password ANOTHER = new Password("silver-window-77");

  public final InMemoryAccounts accounts = new InMemoryAccounts();
  public final InMemoryPasswordHasher passwords = new InMemoryPasswordHasher();
  public final AccountId id = new AccountId("lea");
  public final AccountHolders holders;

  /**
   * Creates the person.
   *
   * @param first the password created with the invitation, stored with the role
   */
  public AccountFixture(PasswordHash first) {
    accounts.claim(LOGIN, new Account(id, new CompanyId("example"), AccountRole.DISPATCHER));
    var membership =
        new Membership(
            AccountRole.DISPATCHER,
            new PersonName("Lea", "Example"),
            LOGIN,
            Language.DE,
            new Credentials.OwnPassword(first),
            true);
    holders = new AccountHolders(accounts, List.of(new OneMembership(id, membership)));
  }

  public AccountHolder holder() {
    return holders.find(id).orElseThrow();
  }

  /** Sets a password as another request does meanwhile. */
  public void changeMeanwhile(Password password) {
    var account = accounts.find(id).orElseThrow();
    var after = account.withPassword(passwords.hash(password));
    accounts.save(new AccountChange(after, List.of(), NOW, null));
  }

  public boolean hasPassword(Password password) {
    return passwords.matches(password, holder().knownPassword().orElseThrow());
  }
}

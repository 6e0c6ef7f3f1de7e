package org.fsmlight.team.identity.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fsmlight.common.contacts.EmailAddress;
import org.fsmlight.team.identity.passwords.PasswordHash;
import org.fsmlight.team.organization.companies.CompanyId;
import org.fsmlight.team.organization.contacts.Language;
import org.fsmlight.team.organization.contacts.PersonName;
import org.junit.jupiter.api.Test;

class AccountHoldersTests {

  private static final PasswordHash FIRST = new PasswordHash("$argon2id$first");
  private static final PasswordHash LATER = new PasswordHash("$argon2id$later");
  private static final Credentials OWN = new Credentials.OwnPassword(FIRST);
  private static final Credentials SHARED = new Credentials.SharedPassword();
  private static final EmailAddress LOGIN = new EmailAddress("lea@example.org");
  private static final Account ACCOUNT =
      new Account(new AccountId("lea"), new CompanyId("example"), AccountRole.TECHNICIAN);

  @Test
  void haveTheRolesTheyMayActIn() {
    var holder =
        holder(
            ACCOUNT,
            membership(AccountRole.TECHNICIAN, OWN, true),
            membership(AccountRole.DISPATCHER, SHARED, true));

    assertThat(holder.roles()).containsExactly(AccountRole.DISPATCHER, AccountRole.TECHNICIAN);
  }

  @Test
  void keepTheirPasswordWhenTheRoleItIsStoredWithEnds() {
    var holder =
        holder(
            ACCOUNT,
            membership(AccountRole.TECHNICIAN, OWN, false),
            membership(AccountRole.DISPATCHER, SHARED, true));

    assertThat(holder.roles()).containsExactly(AccountRole.DISPATCHER);
    assertThat(holder.knownPassword()).contains(FIRST);
    assertThat(holder.name().first()).as("name in the active role").isEqualTo("DISPATCHER");
  }

  @Test
  void mayNotActOnceAllRolesHaveEnded() {
    assertThat(holder(ACCOUNT, membership(AccountRole.TECHNICIAN, OWN, false)).mayAct()).isFalse();
  }

  @Test
  void logInWithTheNewestPassword() {
    var holder = holder(ACCOUNT.withPassword(LATER), membership(AccountRole.TECHNICIAN, OWN, true));

    assertThat(holder.knownPassword()).contains(LATER);
  }

  @Test
  void haveTheLoginAsTheirAddressWhereItIsStored() {
    var membership = membership(AccountRole.TECHNICIAN, OWN, true);
    var withoutLogin =
        new AccountHolders(new WithoutAddresses(ACCOUNT), List.of(memberships(membership)));

    assertThat(holder(ACCOUNT, membership).email()).isEqualTo(LOGIN);
    assertThat(withoutLogin.find(ACCOUNT.id()).orElseThrow().email()).isEqualTo(membership.email());
  }

  @Test
  void areAbsentWhileAnAddressIsOnlyClaimed() {
    var accounts = new InMemoryAccounts();
    accounts.claim(LOGIN, ACCOUNT);

    assertThat(new AccountHolders(accounts, List.of()).find(ACCOUNT.id())).isEmpty();
    assertThat(new AccountHolders(accounts, List.of()).find(LOGIN)).isEmpty();
  }

  private static AccountHolder holder(Account account, Membership... held) {
    var accounts = new InMemoryAccounts();
    accounts.claim(LOGIN, account);
    var all = Stream.of(held).map(AccountHoldersTests::memberships).toList();
    return new AccountHolders(accounts, all).find(LOGIN).orElseThrow();
  }

  private static Membership membership(AccountRole role, Credentials credentials, boolean active) {
    var name = new PersonName(role.name(), "Example");
    var contact = new EmailAddress("contact@example.org");
    return new Membership(role, name, contact, Language.DE, credentials, active);
  }

  private static Memberships memberships(Membership only) {
    return new OneMembership(ACCOUNT.id(), only);
  }

  /** A store that has an account without its address, as written by an earlier release. */
  private record WithoutAddresses(Account account) implements Accounts {

    @Override
    public Account claim(EmailAddress address, Account wanted) {
      return account;
    }

    @Override
    public Optional<Account> find(EmailAddress address) {
      return Optional.of(account);
    }

    @Override
    public Optional<Account> find(AccountId id) {
      return Optional.of(account);
    }

    @Override
    public boolean save(AccountChange change) {
      return false;
    }
  }
}

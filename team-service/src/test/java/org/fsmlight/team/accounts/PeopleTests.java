package org.fsmlight.team.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.fsmlight.team.accounts.Account.Part;
import org.fsmlight.team.companies.CompanyId;
import org.fsmlight.team.contact.EmailAddress;
import org.fsmlight.team.contact.Language;
import org.fsmlight.team.contact.PersonName;
import org.junit.jupiter.api.Test;

class PeopleTests {

  private static final PasswordHash FIRST = new PasswordHash("$argon2id$first");
  private static final PasswordHash LATER = new PasswordHash("$argon2id$later");
  private static final Credentials WITH_FIRST = new Credentials.Own(FIRST);
  private static final Credentials ELSEWHERE = new Credentials.OfTheOtherRole();
  private static final Account ACCOUNT =
      new Account(new AccountId("lea"), new CompanyId("example"), Part.TECHNICIAN)
          .at(new EmailAddress("lea@example.org"));

  @Test
  void haveTheRolesTheyMayActIn() {
    var person =
        person(
            ACCOUNT,
            holder(Part.TECHNICIAN, WITH_FIRST, true),
            holder(Part.DISPATCHER, ELSEWHERE, true));
    assertThat(person.roles()).containsExactly(Part.DISPATCHER, Part.TECHNICIAN);
  }

  @Test
  void keepTheirPasswordWhenTheRoleItLiesWithEnds() {
    var person =
        person(
            ACCOUNT,
            holder(Part.TECHNICIAN, WITH_FIRST, false),
            holder(Part.DISPATCHER, ELSEWHERE, true));
    assertThat(person.roles()).containsExactly(Part.DISPATCHER);
    assertThat(person.knownPassword()).contains(FIRST);
    assertThat(person.name().first()).as("as in the role they have").isEqualTo("DISPATCHER");
  }

  @Test
  void mayDoNothingOnceAllRolesHaveEnded() {
    assertThat(person(ACCOUNT, holder(Part.TECHNICIAN, WITH_FIRST, false)).mayAct()).isFalse();
  }

  @Test
  void logInWithTheNewestPassword() {
    var person = person(ACCOUNT.with(LATER), holder(Part.TECHNICIAN, WITH_FIRST, true));
    assertThat(person.knownPassword()).contains(LATER);
  }

  @Test
  void haveTheAddressTheyLogInWithWhereItIsKnown() {
    var old = new Account(ACCOUNT.id(), ACCOUNT.company(), ACCOUNT.part());
    var holder = holder(Part.TECHNICIAN, WITH_FIRST, true);
    assertThat(person(ACCOUNT, holder).email().value()).isEqualTo("lea@example.org");
    assertThat(person(old, holder).email().value()).isEqualTo("mails@example.org");
  }

  @Test
  void areNobodyWhileAnAddressIsOnlyClaimed() {
    assertThat(new People(new One(ACCOUNT), List.of()).find(ACCOUNT.id())).isEmpty();
  }

  private static Person person(Account account, RoleHolder... held) {
    List<RoleHolders> roles = List.of(held).stream().map(PeopleTests::only).toList();
    return new People(new One(account), roles).find(account.id()).orElseThrow();
  }

  private static RoleHolder holder(Part role, Credentials credentials, boolean active) {
    var name = new PersonName(role.name(), "Example");
    var mails = new EmailAddress("mails@example.org");
    return new RoleHolder(role, name, mails, Language.DE, credentials, active);
  }

  private static RoleHolders only(RoleHolder one) {
    return new RoleHolders() {
      @Override
      public Part role() {
        return one.role();
      }

      @Override
      public Optional<RoleHolder> find(AccountId id) {
        return Optional.of(one);
      }
    };
  }

  private record One(Account account) implements Accounts {

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

package org.fsmlight.team.identity.operators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.fsmlight.team.identity.accounts.Account;
import org.fsmlight.team.identity.accounts.AccountHolder;
import org.fsmlight.team.identity.accounts.AccountHolders;
import org.fsmlight.team.identity.accounts.AccountId;
import org.fsmlight.team.identity.accounts.AccountRole;
import org.fsmlight.team.identity.accounts.InMemoryAccounts;
import org.fsmlight.team.identity.passwords.PasswordHash;
import org.fsmlight.team.organization.companies.CompanyId;
import org.fsmlight.team.organization.contacts.EmailAddress;
import org.fsmlight.team.organization.contacts.Language;
import org.fsmlight.team.organization.contacts.PersonName;
import org.junit.jupiter.api.Test;

class OperatorMembershipsTests {

  private static final EmailAddress ADDRESS = new EmailAddress("olga@market.example");
  private static final Operator OLGA =
      new Operator(null, "olga@market.example", "Olga", "Example", "fr", null);

  private final InMemoryAccounts accounts = new InMemoryAccounts();

  @Test
  void configuredOperatorMayAct() {
    var olga = loaded(OLGA);

    assertThat(olga.roles()).containsExactly(AccountRole.OPERATOR);
    assertThat(olga.name()).isEqualTo(new PersonName("Olga", "Example"));
    assertThat(olga.email()).isEqualTo(ADDRESS);
    assertThat(olga.language()).isEqualTo(Language.FR);
    assertThat(olga.account().company()).isNull();
  }

  @Test
  void operatorKeepsTheAccountOverARestart() {
    var before = loaded(OLGA).id();

    assertThat(loaded(OLGA).id()).isEqualTo(before);
  }

  @Test
  void operatorWhoIsNoLongerConfiguredHasNoRole() {
    loaded(OLGA);
    var memberships = new OperatorMemberships(accounts, List.of(new Operators(List.of())));
    memberships.load();

    assertThat(new AccountHolders(accounts, List.of(memberships)).find(ADDRESS)).isEmpty();
  }

  @Test
  void addressOfAnotherPersonGivesNoRole() {
    accounts.claim(
        ADDRESS, new Account(new AccountId("d1"), new CompanyId("fixit"), AccountRole.DISPATCHER));
    var memberships = new OperatorMemberships(accounts, List.of(new Operators(List.of(OLGA))));
    memberships.load();

    assertThat(memberships.find(new AccountId("d1"))).isEmpty();
  }

  @Test
  void operatorHasNoPasswordBeforeTheFirstReset() {
    assertThat(loaded(OLGA).knownPassword()).isEmpty();
  }

  @Test
  void demoOperatorHasAFixedIdAndPassword() {
    var demo = new Operator("op1", "olga@market.example", "Olga", "Example", "en", "$argon2id$one");

    assertThat(loaded(demo).id()).isEqualTo(new AccountId("op1"));
    assertThat(loaded(demo).knownPassword()).contains(new PasswordHash("$argon2id$one"));
  }

  @Test
  void operatorWithoutLanguageIsWrittenToInEnglish() {
    var olga = new Operator(null, "olga@market.example", "Olga", "Example", null, null);

    assertThat(loaded(olga).language()).isEqualTo(Language.EN);
  }

  @Test
  void refusesAnEntryThatIsIncomplete() {
    assertRefused(null, "Olga", "Example");
    assertRefused("olga", "Olga", "Example");
    assertRefused("olga@market.example", null, "Example");
    assertRefused("olga@market.example", "Olga", null);
  }

  private static void assertRefused(String email, String firstName, String lastName) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Operator(null, email, firstName, lastName, "en", null))
        .withMessageContaining("fsm.operators");
  }

  private AccountHolder loaded(Operator operator) {
    var memberships = new OperatorMemberships(accounts, List.of(new Operators(List.of(operator))));
    memberships.load();
    return new AccountHolders(accounts, List.of(memberships)).find(ADDRESS).orElseThrow();
  }
}

package org.fsmlight.team.identity.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fsmlight.common.contacts.EmailAddress;
import org.fsmlight.team.identity.passwords.PasswordHash;
import org.fsmlight.team.organization.companies.CompanyId;
import org.fsmlight.team.organization.contacts.Language;
import org.fsmlight.team.organization.contacts.PersonName;
import org.fsmlight.team.testing.Concurrently;
import org.junit.jupiter.api.Test;

/** The behaviour of every store of accounts. */
public interface AccountsContract {

  Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
  PasswordHash ONE = new PasswordHash("$argon2id$one");
  PasswordHash TWO = new PasswordHash("$argon2id$two");

  Accounts accounts();

  @Test
  default void claimsAnAddressInAnySpelling() {
    var address = randomAddress();
    var account = account();

    assertThat(accounts().find(address)).isEmpty();
    assertThat(accounts().find(account.id())).isEmpty();
    assertThat(accounts().claim(address, account)).isEqualTo(account.withAddress(address));
    assertThat(accounts().find(account.id())).contains(account.withAddress(address));
    assertThat(accounts().find(new EmailAddress(address.value().toUpperCase(Locale.ROOT))))
        .contains(account.withAddress(address));
  }

  @Test
  default void anAddressStaysWithTheFirstClaim() {
    var address = randomAddress();
    var first = accounts().claim(address, account());

    assertThat(accounts().claim(address, account())).isEqualTo(first);
  }

  @Test
  default void ofConcurrentClaimsOneWins() throws Exception {
    var address = randomAddress();

    var owners = Concurrently.fifty(_ -> accounts().claim(address, account()));

    assertThat(owners).containsOnly(accounts().find(address).orElseThrow());
  }

  @Test
  default void restoresAnAccountWithoutACompany() {
    var operator = new Account(AccountId.random(), 1, null, AccountRole.OPERATOR, null, ONE, null);
    var address = randomAddress();

    accounts().claim(address, operator);

    assertThat(accounts().find(operator.id())).contains(operator.withAddress(address));
  }

  @Test
  default void savesPasswordAndReset() {
    var stored = stored();
    var holder =
        new AccountHolder(
            stored,
            new PersonName("Ada", "Example"),
            randomAddress(),
            Language.DE,
            Set.of(AccountRole.DISPATCHER),
            null);

    var requested = stored.requestPasswordReset(holder, NOW);
    assertThat(accounts().save(requested)).isTrue();
    assertThat(accounts().find(stored.id())).contains(requested.account());

    var changed = requested.account().withPassword(ONE);
    assertThat(accounts().save(new AccountChange(changed, List.of(), NOW, null))).isTrue();
    assertThat(accounts().find(stored.id())).contains(changed);
    assertThat(changed.reset()).isNull();
  }

  @Test
  default void savesTheNextVersionOnly() {
    var stored = stored();

    assertThat(accounts().save(password(stored, ONE))).isTrue();
    assertThat(accounts().save(password(stored, TWO))).isFalse();
    assertThat(accounts().find(stored.id()).orElseThrow().password()).isEqualTo(ONE);
  }

  @Test
  default void ofConcurrentSavesOfOneVersionOneSucceeds() throws Exception {
    var stored = stored();

    assertThat(Concurrently.fifty(_ -> accounts().save(password(stored, ONE))))
        .containsOnlyOnce(true);
  }

  @Test
  default void decidesAgainAfterALostRace() {
    var stored = stored();
    var seen = new ArrayList<Long>();

    accounts()
        .change(
            stored.id(),
            current -> {
              seen.add(current.version());
              if (seen.size() == 1) {
                accounts().save(password(current, ONE));
              }
              return Optional.of(password(current, TWO));
            });

    assertThat(seen).containsExactly(1L, 2L);
    assertThat(accounts().find(stored.id()).orElseThrow().password()).isEqualTo(TWO);
  }

  @Test
  default void savesNothingWhenNothingIsToBeChanged() {
    var stored = stored();

    assertThat(accounts().change(stored.id(), _ -> Optional.empty())).isEmpty();
    assertThat(accounts().find(stored.id())).contains(stored);
  }

  private Account stored() {
    return accounts().claim(randomAddress(), account());
  }

  private static AccountChange password(Account account, PasswordHash hash) {
    return new AccountChange(account.withPassword(hash), List.of(), NOW, null);
  }

  private static Account account() {
    return new Account(AccountId.random(), CompanyId.random(), AccountRole.DISPATCHER);
  }

  private static EmailAddress randomAddress() {
    return new EmailAddress(UUID.randomUUID() + "@example.org");
  }
}

package org.fsmlight.team.identity.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.fsmlight.team.identity.actors.Actor;
import org.fsmlight.team.identity.passwords.PasswordHash;
import org.fsmlight.team.organization.companies.CompanyId;
import org.junit.jupiter.api.Test;

class AccountTests {

  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
  private static final PasswordHash HASH = new PasswordHash("$argon2id$one");

  private final AccountFixture lea = new AccountFixture(HASH);
  private final Account account = lea.accounts.find(lea.id).orElseThrow();

  @Test
  void belongsToItsCompanyOnly() {
    var operator = new Account(new AccountId("ona"), null, AccountRole.OPERATOR);

    assertThat(account.belongsTo(new CompanyId("example"))).isTrue();
    assertThat(account.belongsTo(new CompanyId("another"))).isFalse();
    assertThat(operator.belongsTo(new CompanyId("example"))).isFalse();
  }

  @Test
  void actsInItsFirstRole() {
    assertThat(account.actor()).isEqualTo(new Actor("dispatcher", "lea"));
  }

  @Test
  void opensAPasswordResetForAnHour() {
    var requested = account.requestPasswordReset(lea.holder(), NOW);

    var event = (AccountDomainEvent.PasswordResetRequested) requested.events().getFirst();
    assertThat(event.holder()).isEqualTo(lea.holder());
    assertThat(event.expiresAt()).isEqualTo(NOW.plusSeconds(3_600));
    assertThat(requested.account().version()).isEqualTo(account.version() + 1);
    assertThat(requested.account().admits(event.token(), NOW.plusSeconds(3_600).minusMillis(1)))
        .isTrue();
    assertThat(requested.account().admits(event.token(), NOW.plusSeconds(3_600))).isFalse();
    assertThat(requested.account().admits(OneTimeToken.random(lea.id), NOW)).isFalse();
    assertThat(account.admits(event.token(), NOW)).isFalse();
  }

  @Test
  void aNewPasswordRaisesTheVersion() {
    var changed = account.withPassword(HASH);

    assertThat(changed.password()).isEqualTo(HASH);
    assertThat(changed.version()).isEqualTo(account.version() + 1);
  }
}

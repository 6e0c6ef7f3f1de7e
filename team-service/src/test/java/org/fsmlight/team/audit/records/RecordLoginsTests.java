package org.fsmlight.team.audit.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fsmlight.team.identity.accounts.AccountFixture.NOW;

import java.util.List;
import org.awaitility.Awaitility;
import org.fsmlight.team.identity.accounts.AccountFixture;
import org.fsmlight.team.identity.accounts.AccountId;
import org.fsmlight.team.identity.actors.Actor;
import org.fsmlight.team.identity.passwords.PasswordHash;
import org.junit.jupiter.api.Test;

class RecordLoginsTests {

  private final AccountFixture lea = new AccountFixture(new PasswordHash("$argon2id$one"));
  private final InMemoryAuditTrail trail = new InMemoryAuditTrail();
  private final RecordLogins record = new RecordLogins(trail, lea.accounts);

  @Test
  void recordsLoginAndLogoutWithTheirActor() {
    record.loggedIn(lea.holder().account(), NOW);
    record.loggedOut(lea.id, NOW.plusSeconds(60));

    var entries = entries();
    assertThat(entries).extracting(AuditRecord::action).containsExactly("LoggedOut", "LoggedIn");
    assertThat(entries).extracting(AuditRecord::actor).containsOnly(new Actor("dispatcher", "lea"));
    assertThat(entries).extracting(AuditRecord::company).containsOnly("example");
    assertThat(entries)
        .extracting(AuditRecord::subject)
        .containsOnly(new AuditRecord.Subject("account", "lea"));
  }

  @Test
  void recordsARefusedLoginWithoutAnActor() {
    record.refused(lea.holder().account(), NOW);

    Awaitility.await().until(() -> !entries().isEmpty());
    assertThat(entries().getFirst().action()).isEqualTo("LoginRefused");
    assertThat(entries().getFirst().actor()).isNull();
  }

  @Test
  void recordsNoLogoutOfAnUnknownAccount() {
    record.loggedOut(new AccountId("nobody"), NOW);

    assertThat(entries()).isEmpty();
  }

  private List<AuditRecord> entries() {
    return trail.page(new AuditTrail.Selection(null, null, null, null, null), 10);
  }
}

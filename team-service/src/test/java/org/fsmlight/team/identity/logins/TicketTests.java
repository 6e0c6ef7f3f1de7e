package org.fsmlight.team.identity.logins;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.fsmlight.team.identity.accounts.AccountId;
import org.fsmlight.team.identity.passwords.PasswordHash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TicketTests {

  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final PasswordHash HASH = new PasswordHash("$argon2id$one");

  private final Ticket ticket = Ticket.issue(new AccountId("lea"), HASH, NOON);

  @Test
  void parsesItsOwnText() {
    assertThat(Ticket.parse(ticket.text())).contains(ticket);
  }

  @Test
  void isValidForAMinute() {
    assertThat(ticket.isValidAt(NOON.plusSeconds(59))).isTrue();
    assertThat(ticket.isValidAt(NOON.plusSeconds(60))).isFalse();
  }

  @Test
  void isForOnePasswordAndDoesNotRevealIt() {
    assertThat(ticket.isFor(HASH)).isTrue();
    assertThat(ticket.isFor(new PasswordHash("$argon2id$two"))).isFalse();
    assertThat(ticket.text()).doesNotContain("argon2");
  }

  @Test
  void isUnique() {
    assertThat(Ticket.issue(new AccountId("lea"), HASH, NOON)).isNotEqualTo(ticket);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "helvetia-dispatcher-1",
        "fsm-login-ticket\nlea\nnoon\nn\np",
        "fsm-login-ticket\nlea\n9223372036854775807\nn\np\nmore",
        "another-kind\nlea\n1\nn\np"
      })
  void refusesOtherTexts(String text) {
    assertThat(Ticket.parse(text)).isEmpty();
  }
}

package org.fsmlight.team.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.fsmlight.team.accounts.AccountId;
import org.fsmlight.team.accounts.PasswordHash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TicketTests {

  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final PasswordHash HASH = new PasswordHash("$argon2id$one");

  private final Ticket ticket = Ticket.of(new AccountId("lea"), HASH, NOON);

  @Test
  void isReadAsItWasWritten() {
    assertThat(Ticket.read(ticket.text())).contains(ticket);
  }

  @Test
  void isGoodForAMinute() {
    assertThat(ticket.isGoodAt(NOON.plusSeconds(59))).isTrue();
    assertThat(ticket.isGoodAt(NOON.plusSeconds(60))).isFalse();
  }

  @Test
  void knowsThePasswordItWasGotWithButDoesNotTell() {
    assertThat(ticket.wasGotWith(HASH)).isTrue();
    assertThat(ticket.wasGotWith(new PasswordHash("$argon2id$two"))).isFalse();
    assertThat(ticket.text()).doesNotContain("argon2");
  }

  @Test
  void isOneOfItsKind() {
    assertThat(Ticket.of(new AccountId("lea"), HASH, NOON)).isNotEqualTo(ticket);
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
  void nothingElseIsATicket(String text) {
    assertThat(Ticket.read(text)).isEmpty();
  }
}

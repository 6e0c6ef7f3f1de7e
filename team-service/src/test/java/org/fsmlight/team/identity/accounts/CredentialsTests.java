package org.fsmlight.team.identity.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.fsmlight.team.identity.passwords.PasswordHash;
import org.junit.jupiter.api.Test;

class CredentialsTests {

  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
  private static final PasswordHash HASH = new PasswordHash("$argon2id$one");

  private final OneTimeToken token = OneTimeToken.random(new AccountId("lea"));
  private final Invitation invitation = Invitation.open(token, NOW);

  @Test
  void areInvitedUntilThereIsAPassword() {
    var invited = Credentials.of(Optional.empty(), Optional.of(invitation));

    assertThat(invited).isEqualTo(new Credentials.Invited(invitation));
    assertThat(invited.hasPassword()).isFalse();
    assertThat(invited.invitation()).contains(invitation);
    assertThat(invited.password()).isEmpty();
    assertThat(invited.admits(token, NOW)).isTrue();
    assertThat(invited.admits(token, invitation.expiresAt())).isFalse();
  }

  @Test
  void haveTheirOwnPassword() {
    var own = Credentials.of(Optional.of(HASH), Optional.empty());

    assertThat(own).isEqualTo(new Credentials.OwnPassword(HASH));
    assertThat(own.hasPassword()).isTrue();
    assertThat(own.password()).contains(HASH);
    assertThat(own.invitation()).isEmpty();
    assertThat(own.admits(token, NOW)).isFalse();
  }

  @Test
  void haveThePasswordOfAnotherRole() {
    var shared = Credentials.of(Optional.empty(), Optional.empty());

    assertThat(shared).isEqualTo(new Credentials.SharedPassword());
    assertThat(shared.hasPassword()).isTrue();
    assertThat(shared.password()).isEmpty();
  }
}

package org.fsmlight.team.identity.signups;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.fsmlight.team.identity.accounts.AccountId;
import org.fsmlight.team.identity.accounts.Invitation;
import org.fsmlight.team.identity.accounts.OneTimeToken;
import org.fsmlight.team.identity.passwords.PasswordHash;
import org.junit.jupiter.api.Test;

class SignUpTests {

  private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");
  private static final PasswordHash HASH = new PasswordHash("$argon2id$one");
  private static final AccountId ID = new AccountId("fida");

  private final OneTimeToken token = OneTimeToken.random(ID);
  private final SignUp open = SignUp.open(SignUpFixture.application(), token, ID, NOW);

  @Test
  void isRedeemedOnceWithItsToken() {
    var redeemed = open.redeem(token, HASH, NOW).orElseThrow();

    assertThat(redeemed.version()).isEqualTo(open.version() + 1);
    assertThat(redeemed.stage())
        .isEqualTo(new SignUp.Redeemed(Invitation.open(token, NOW), HASH, NOW));
    assertThat(redeemed.redeem(token, HASH, NOW)).isEmpty();
    assertThat(redeemed.admits(token, NOW)).isFalse();
    assertThat(open.redeem(OneTimeToken.random(ID), HASH, NOW)).isEmpty();
    assertThat(open.redeem(token, HASH, NOW.plus(Invitation.LIFETIME))).isEmpty();
  }

  @Test
  void admitsItsTokenUntilItExpires() {
    var end = NOW.plus(Invitation.LIFETIME);

    assertThat(open.admits(token, end.minusMillis(1))).isTrue();
    assertThat(open.admits(token, end)).isFalse();
    assertThat(open.stage().dueAt()).isEqualTo(end);
  }

  @Test
  void recognizesTheTokenItWasRedeemedWith() {
    var redeemed = open.redeem(token, HASH, NOW).orElseThrow();

    assertThat(redeemed.wasRedeemedWith(token, NOW)).isTrue();
    assertThat(redeemed.wasRedeemedWith(OneTimeToken.random(ID), NOW)).isFalse();
    assertThat(open.wasRedeemedWith(token, NOW)).isFalse();
    assertThat(redeemed.stage().dueAt()).isEqualTo(NOW);
  }

  @Test
  void hasNoLinkWhenTheAddressIsTaken() {
    var taken = SignUp.addressTaken(SignUpFixture.application(), NOW);

    assertThat(taken.admits(token, NOW)).isFalse();
    assertThat(taken.redeem(token, HASH, NOW)).isEmpty();
    assertThat(taken.stage().dueAt()).isEqualTo(NOW.plus(Invitation.LIFETIME));
  }
}

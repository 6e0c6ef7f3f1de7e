package org.fsmlight.team.identity.signups;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.awaitility.Awaitility;
import org.fsmlight.team.identity.accounts.AccountId;
import org.fsmlight.team.identity.accounts.OneTimeToken;
import org.fsmlight.team.identity.passwords.PasswordHash;
import org.fsmlight.team.organization.contacts.Language;
import org.fsmlight.team.testing.Concurrently;
import org.junit.jupiter.api.Test;

/** The behaviour of every store of sign-ups. */
public interface SignUpsContract {

  Instant NOW = Instant.parse("2026-11-21T08:00:00Z");
  PasswordHash HASH = new PasswordHash("$argon2id$one");

  SignUps signUps();

  @Test
  default void restoresAnOpenSignUp() {
    var token = OneTimeToken.random(AccountId.random());
    var signUp = add(open(token));

    assertThat(signUps().find(AccountId.random())).isEmpty();
    assertThat(signUps().find(signUp.id())).contains(signUp);
  }

  @Test
  default void restoresASignUpWhoseAddressIsTaken() {
    var signUp = add(SignUp.addressTaken(SignUpFixture.application(), NOW));

    assertThat(signUps().find(signUp.id())).contains(signUp);
  }

  @Test
  default void savesTheNextVersionOnly() {
    var token = OneTimeToken.random(AccountId.random());
    var signUp = add(open(token));
    var redeemed = signUp.redeem(token, HASH, NOW).orElseThrow();

    assertThat(signUps().save(redeemed)).isTrue();
    assertThat(signUps().save(redeemed)).isFalse();
    assertThat(signUps().find(signUp.id())).contains(redeemed);
  }

  @Test
  default void ofConcurrentRedemptionsOneIsSaved() throws Exception {
    var token = OneTimeToken.random(AccountId.random());
    var redeemed = add(open(token)).redeem(token, HASH, NOW).orElseThrow();

    assertThat(Concurrently.fifty(_ -> signUps().save(redeemed))).containsOnlyOnce(true);
  }

  @Test
  default void listsSignUpsThatWereDueBeforeATime() {
    var token = OneTimeToken.random(AccountId.random());
    var signUp = add(open(token));
    var due = signUp.stage().dueAt();

    assertThat(signUps().dueBefore(due)).doesNotContain(signUp);
    assertThat(signUps().dueBefore(due.plusMillis(1))).contains(signUp);

    var redeemed = signUp.redeem(token, HASH, NOW).orElseThrow();
    signUps().save(redeemed);
    assertThat(signUps().dueBefore(NOW)).doesNotContain(redeemed);
    assertThat(signUps().dueBefore(NOW.plusMillis(1))).contains(redeemed);
  }

  /** The real store deletes nothing while the event is pending, so that it may take a moment. */
  @Test
  default void deletesASignUp() {
    var signUp = add(open(OneTimeToken.random(AccountId.random())));

    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () -> {
              signUps().delete(signUp);
              assertThat(signUps().find(signUp.id())).isEmpty();
            });
  }

  private SignUp add(SignUp signUp) {
    var addressee =
        new SignUpDomainEvent.Addressee(
            "Fida", "Berg", signUp.application().founder().email(), Language.DE);
    signUps().add(new SignUpChange(signUp, new SignUpDomainEvent.Requested(addressee, null), NOW));
    return signUp;
  }

  private static SignUp open(OneTimeToken token) {
    return SignUp.open(SignUpFixture.application(), token, token.account().orElseThrow(), NOW);
  }
}

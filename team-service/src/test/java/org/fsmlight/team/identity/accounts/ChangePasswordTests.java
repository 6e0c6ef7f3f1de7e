package org.fsmlight.team.identity.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fsmlight.team.identity.accounts.AccountFixture.ANOTHER;
import static org.fsmlight.team.identity.accounts.AccountFixture.NOW;
import static org.fsmlight.team.identity.accounts.AccountFixture.PASSWORD;

import java.util.List;
import org.fsmlight.team.identity.passwords.InMemoryPasswordHasher;
import org.fsmlight.team.identity.passwords.Password;
import org.fsmlight.team.identity.throttling.InMemoryAttemptCounters;
import org.fsmlight.team.identity.throttling.Throttle;
import org.junit.jupiter.api.Test;

class ChangePasswordTests {

  private static final Decision WRONG = new Decision.Refused(new Refusal.CurrentPasswordWrong());

  private final AccountFixture lea =
      new AccountFixture(new InMemoryPasswordHasher().hash(PASSWORD));
  private final ChangePassword changePassword =
      new ChangePassword(
          lea.passwords,
          new SetPassword(lea.accounts, lea.passwords, new EndLogins(List.of())),
          new Throttle(new InMemoryAttemptCounters()));

  @Test
  void changesThePasswordOfAPersonWhoKnowsIt() {
    assertThat(change(PASSWORD, ANOTHER)).isInstanceOf(Decision.Accepted.class);
    assertThat(lea.hasPassword(ANOTHER)).isTrue();
  }

  @Test
  void refusesAWrongCurrentPassword() {
    assertThat(change(ANOTHER, ANOTHER)).isEqualTo(WRONG);
    assertThat(lea.hasPassword(PASSWORD)).isTrue();
  }

  @Test
  void refusesAPasswordThatWasReplacedBeforeTheWrite() {
    lea.accounts.beforeNextSave(() -> lea.changeMeanwhile(ANOTHER));

    assertThat(change(PASSWORD, new Password("too-late-chosen-1"))).isEqualTo(WRONG);
    assertThat(lea.hasPassword(ANOTHER)).isTrue();
  }

  @Test
  void refusesAPasswordThatWasReplacedWhileTheNewOneIsHashed() {
    change(PASSWORD, ANOTHER);
    var holder = lea.holder();
    lea.passwords.beforeNextHash(() -> lea.changeMeanwhile(PASSWORD));

    var late = new Password("too-late-chosen-1");
    assertThat(changePassword.change(holder, ANOTHER, late, NOW, null)).isEqualTo(WRONG);
    assertThat(lea.hasPassword(PASSWORD)).isTrue();
  }

  @Test
  void wrongPasswordsCountAndTheRightOneDoesNot() {
    for (int i = 1; i < ChangePassword.LIMIT.attempts(); i++) {
      change(ANOTHER, ANOTHER);
    }
    assertThat(change(PASSWORD, new Password("short")))
        .isInstanceOfSatisfying(
            Decision.Refused.class,
            refused -> assertThat(refused.refusal()).isInstanceOf(Refusal.PasswordRejected.class));
    assertThat(change(ANOTHER, ANOTHER)).as("the last attempt").isEqualTo(WRONG);

    assertThat(change(PASSWORD, ANOTHER))
        .isEqualTo(
            new Decision.Refused(new Refusal.TooManyAttempts(ChangePassword.LIMIT.within())));
    assertThat(lea.hasPassword(PASSWORD)).isTrue();
  }

  private Decision change(Password current, Password chosen) {
    return changePassword.change(lea.holder(), current, chosen, NOW, null);
  }
}

package org.fsmlight.team.identity.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fsmlight.team.identity.accounts.AccountFixture.ANOTHER;
import static org.fsmlight.team.identity.accounts.AccountFixture.NOW;
import static org.fsmlight.team.identity.accounts.AccountFixture.PASSWORD;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.fsmlight.team.identity.passwords.InMemoryPasswordHasher;
import org.fsmlight.team.identity.passwords.Password;
import org.junit.jupiter.api.Test;

class SetPasswordTests {

  private final AccountFixture lea =
      new AccountFixture(new InMemoryPasswordHasher().hash(PASSWORD));
  private final List<AccountId> endedLogins = new ArrayList<>();
  private final SetPassword setPassword =
      new SetPassword(lea.accounts, lea.passwords, new EndLogins(List.of(endedLogins::add)));

  @Test
  void setsThePasswordAndPublishesIt() {
    var holder = lea.holder();

    assertThat(set(ANOTHER, _ -> true)).isInstanceOf(Decision.Accepted.class);
    assertThat(lea.hasPassword(ANOTHER)).isTrue();
    assertThat(lea.accounts.events())
        .containsExactly(new AccountDomainEvent.PasswordChanged(holder));
  }

  @Test
  void endsLoginsBeforeTheWriteSoThatACrashLeavesNone() {
    lea.accounts.beforeNextSave(
        () -> {
          assertThat(endedLogins).containsExactly(lea.id);
          throw new IllegalStateException("crashed");
        });

    assertThatThrownBy(() -> set(ANOTHER, _ -> true)).hasMessage("crashed");
    assertThat(endedLogins).containsExactly(lea.id);
  }

  @Test
  void endsLoginsAfterTheWriteSoThatNoneStartedMeanwhileStays() {
    lea.accounts.beforeNextSave(endedLogins::clear);

    set(ANOTHER, _ -> true);

    assertThat(endedLogins).containsExactly(lea.id);
  }

  @Test
  void testsThePreconditionAgainAfterALostRace() {
    lea.accounts.beforeNextSave(() -> lea.changeMeanwhile(new Password("meanwhile-set-99")));

    assertThat(set(ANOTHER, account -> account.password() == null))
        .isEqualTo(new Decision.Refused(new Refusal.Superseded()));
    assertThat(lea.hasPassword(ANOTHER)).isFalse();
    assertThat(lea.accounts.events()).isEmpty();
  }

  @Test
  void refusesAPasswordThatBreaksARuleAndEndsNoLogin() {
    assertThat(set(new Password("short"), _ -> true))
        .isEqualTo(
            new Decision.Refused(new Refusal.PasswordRejected("must have 10 to 128 characters")));
    assertThat(lea.hasPassword(PASSWORD)).isTrue();
    assertThat(endedLogins).isEmpty();
  }

  @Test
  void aNewPasswordEndsAnOpenReset() {
    lea.accounts.change(
        lea.id, current -> Optional.of(current.requestPasswordReset(lea.holder(), NOW)));

    set(ANOTHER, _ -> true);

    assertThat(lea.accounts.find(lea.id).orElseThrow().reset()).isNull();
  }

  private Decision set(Password chosen, Predicate<Account> precondition) {
    return setPassword.set(lea.holder(), chosen, precondition, NOW, null);
  }
}

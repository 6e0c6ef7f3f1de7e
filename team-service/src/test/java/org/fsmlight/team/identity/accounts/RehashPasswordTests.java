package org.fsmlight.team.identity.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fsmlight.team.identity.accounts.AccountFixture.ANOTHER;
import static org.fsmlight.team.identity.accounts.AccountFixture.NOW;
import static org.fsmlight.team.identity.accounts.AccountFixture.PASSWORD;

import java.util.List;
import java.util.Optional;
import org.fsmlight.team.identity.passwords.InMemoryPasswordHasher;
import org.fsmlight.team.identity.passwords.Password;
import org.fsmlight.team.identity.passwords.PasswordHash;
import org.junit.jupiter.api.Test;

class RehashPasswordTests {

  private final AccountFixture lea = new AccountFixture(InMemoryPasswordHasher.outdated(PASSWORD));
  private final RehashPassword rehash = new RehashPassword(lea.accounts, lea.passwords);

  @Test
  void replacesAnOutdatedHash() {
    var renewed = rehash.ifOutdated(lea.holder(), PASSWORD, NOW);

    assertThat(lea.passwords.isOutdated(renewed)).isFalse();
    assertThat(lea.holder().knownPassword()).contains(renewed);
    assertThat(lea.hasPassword(PASSWORD)).isTrue();
    assertThat(lea.accounts.events()).as("the password stays the same").isEmpty();
  }

  @Test
  void keepsACurrentHash() {
    lea.changeMeanwhile(PASSWORD);
    var current = lea.holder().knownPassword().orElseThrow();

    assertThat(rehash.ifOutdated(lea.holder(), PASSWORD, NOW)).isEqualTo(current);
    assertThat(lea.holder().knownPassword()).contains(current);
  }

  @Test
  void doesNotReplaceAPasswordThatWasSetWhileTheOldOneIsHashed() {
    var holder = lea.holder();
    lea.passwords.beforeNextHash(() -> lea.changeMeanwhile(ANOTHER));

    assertThat(rehash.ifOutdated(holder, PASSWORD, NOW))
        .isEqualTo(holder.knownPassword().orElseThrow());
    assertThat(lea.hasPassword(ANOTHER)).isTrue();
  }

  @Test
  void doesNotReplaceAPasswordThatWasSetBeforeTheWrite() {
    var holder = lea.holder();
    lea.accounts.beforeNextSave(() -> lea.changeMeanwhile(ANOTHER));

    assertThat(rehash.ifOutdated(holder, PASSWORD, NOW))
        .isEqualTo(holder.knownPassword().orElseThrow());
    assertThat(lea.hasPassword(ANOTHER)).isTrue();
  }

  @Test
  void replacesAnOutdatedHashThatIsStoredWithTheAccount() {
    storeWithAccount(InMemoryPasswordHasher.outdated(ANOTHER));

    var renewed = rehash.ifOutdated(lea.holder(), ANOTHER, NOW);

    assertThat(lea.holder().knownPassword()).contains(renewed);
    assertThat(lea.passwords.isOutdated(renewed)).isFalse();
  }

  @Test
  void replacesAHashOfWhatWasTypedByOneOfTheNormalizedPassword() {
    var typed = new Password("Mu\u0308ller-battery");
    storeWithAccount(InMemoryPasswordHasher.ofTyped(typed));
    assertThat(lea.hasPassword(typed.normalized())).isFalse();

    var renewed = rehash.ifOutdated(lea.holder(), typed, NOW);

    assertThat(lea.holder().knownPassword()).contains(renewed);
    assertThat(lea.hasPassword(typed.normalized())).isTrue();
    assertThat(lea.hasPassword(typed)).isTrue();
    assertThat(rehash.ifOutdated(lea.holder(), typed, NOW)).isEqualTo(renewed);
  }

  private void storeWithAccount(PasswordHash hash) {
    lea.accounts.change(
        lea.id,
        current ->
            Optional.of(new AccountChange(current.withPassword(hash), List.of(), NOW, null)));
  }
}

package org.fsmlight.team.accounts.argon2;

import static org.assertj.core.api.Assertions.assertThat;

import org.fsmlight.team.accounts.Password;
import org.fsmlight.team.accounts.PasswordHash;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

class Argon2PasswordsTests {

  private final Argon2Passwords passwords = new Argon2Passwords();

  @Test
  void hashesWithTheParametersAskedFor() {
    var hash = passwords.hash(new Password("horse-battery"));

    assertThat(hash.value()).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    assertThat(passwords.matches(new Password("horse-battery"), hash)).isTrue();
    assertThat(passwords.matches(new Password("horse-batterz"), hash)).isFalse();
  }

  @Test
  void hashesTheSamePasswordDifferentlyEachTime() {
    var password = new Password("horse-battery");

    assertThat(passwords.hash(password)).isNotEqualTo(passwords.hash(password));
  }

  @Test
  void pretendsWithAHashThatIsAsMuchWorkAsAnother() {
    assertThat(passwords.isOutdated(Argon2Passwords.OF_NOBODY)).isFalse();
    assertThat(Argon2Passwords.OF_NOBODY.value())
        .hasSameSizeAs(passwords.hash(new Password("horse-battery")).value());
  }

  @Test
  void knowsHashesThatWereMadeWithLess() {
    var weak = new Argon2PasswordEncoder(16, 32, 1, 4_096, 1).encode("horse-battery");

    assertThat(passwords.isOutdated(new PasswordHash(weak))).isTrue();
    assertThat(passwords.matches(new Password("horse-battery"), new PasswordHash(weak))).isTrue();
  }
}

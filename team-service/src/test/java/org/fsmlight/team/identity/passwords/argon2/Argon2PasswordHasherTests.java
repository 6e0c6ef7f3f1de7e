package org.fsmlight.team.identity.passwords.argon2;

import static org.assertj.core.api.Assertions.assertThat;

import org.fsmlight.team.identity.passwords.PasswordHash;
import org.fsmlight.team.identity.passwords.PasswordHasher;
import org.fsmlight.team.identity.passwords.PasswordHasherContract;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

class Argon2PasswordHasherTests implements PasswordHasherContract {

  private final Argon2PasswordHasher hasher = new Argon2PasswordHasher();

  @Override
  public PasswordHasher hasher() {
    return hasher;
  }

  @Override
  public PasswordHash hashOfTyped() {
    return new PasswordHash(
        String.valueOf(new Argon2PasswordEncoder(16, 32, 1, 19_456, 2).encode(TYPED.value())));
  }

  @Override
  public PasswordHash outdated() {
    return new PasswordHash(
        String.valueOf(new Argon2PasswordEncoder(16, 32, 1, 4_096, 1).encode(PASSWORD.value())));
  }

  @Test
  void hashesWithTheRequiredParameters() {
    assertThat(hasher.hash(PASSWORD).value()).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
  }

  @Test
  void dummyHashTakesTheSameWorkAsARealOne() {
    assertThat(hasher.isOutdated(Argon2PasswordHasher.DUMMY)).isFalse();
    assertThat(Argon2PasswordHasher.DUMMY.value()).hasSameSizeAs(hasher.hash(PASSWORD).value());
  }
}

package org.fsmlight.team.identity.passwords.argon2;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.fsmlight.team.identity.passwords.Password;
import org.fsmlight.team.identity.passwords.PasswordHash;
import org.fsmlight.team.identity.passwords.PasswordHasher;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Argon2id with the parameters of OWASP: 19 MiB, two passes, one lane. Hashes at most one password
 * for each processor at a time, since a burst of requests must not take 19 MiB each.
 */
@Component
class Argon2PasswordHasher implements PasswordHasher {

  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final int LANES = 1;
  private static final int MEMORY_KIB = 19_456;
  private static final int PASSES = 2;

  /** The hash of a password that nobody knows. */
  static final PasswordHash DUMMY =
      new PasswordHash(
          "$argon2id$v=19$m=19456,t=2,p=1$fYZP0r5UvoMr546Z2a3wkg$"
              + "9mM4TmYg0hHY7m521Hu1+sEhsocpcl0ZMJC/R3Z9cis");

  private final PasswordEncoder argon2 =
      new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, PASSES);
  private final Semaphore permits = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

  @Override
  public PasswordHash hash(Password password) {
    return new PasswordHash(
        withPermit(() -> String.valueOf(argon2.encode(password.normalized().value()))));
  }

  @Override
  public boolean matches(Password password, PasswordHash hash) {
    return password.forms().stream()
        .anyMatch(form -> withPermit(() -> argon2.matches(form, hash.value())));
  }

  @Override
  public void matchDummy(Password password) {
    matches(password, DUMMY);
  }

  @Override
  public boolean isOutdated(PasswordHash hash) {
    return argon2.upgradeEncoding(hash.value());
  }

  private <T> T withPermit(Supplier<T> work) {
    permits.acquireUninterruptibly();
    try {
      return work.get();
    } finally {
      permits.release();
    }
  }
}

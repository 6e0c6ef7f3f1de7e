package org.fsmlight.team.testing;

import java.util.concurrent.atomic.AtomicInteger;
import org.fsmlight.team.identity.passwords.Password;
import org.fsmlight.team.identity.passwords.PasswordHash;
import org.fsmlight.team.identity.passwords.PasswordHasher;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** The service's own hasher, which counts the passwords it has worked on. */
@Component
@Primary
public class CountingPasswordHasher implements PasswordHasher {

  private final PasswordHasher delegate;
  private final AtomicInteger count = new AtomicInteger();

  public CountingPasswordHasher(@Qualifier("argon2PasswordHasher") PasswordHasher delegate) {
    this.delegate = delegate;
  }

  public int count() {
    return count.get();
  }

  @Override
  public PasswordHash hash(Password password) {
    count.incrementAndGet();
    return delegate.hash(password);
  }

  @Override
  public boolean matches(Password password, PasswordHash hash) {
    count.incrementAndGet();
    return delegate.matches(password, hash);
  }

  @Override
  public void matchDummy(Password password) {
    count.incrementAndGet();
    delegate.matchDummy(password);
  }

  @Override
  public boolean isOutdated(PasswordHash hash) {
    return delegate.isOutdated(hash);
  }
}

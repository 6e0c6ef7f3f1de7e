package org.fsmlight.team.testing;

import java.util.concurrent.atomic.AtomicInteger;
import org.fsmlight.team.accounts.Password;
import org.fsmlight.team.accounts.PasswordHash;
import org.fsmlight.team.accounts.Passwords;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** The service's own, which count how often they were made to work. */
@Component
@Primary
public class CountedPasswords implements Passwords {

  private final Passwords own;
  private final AtomicInteger worked = new AtomicInteger();

  public CountedPasswords(@Qualifier("argon2Passwords") Passwords own) {
    this.own = own;
  }

  public int worked() {
    return worked.get();
  }

  @Override
  public PasswordHash hash(Password password) {
    worked.incrementAndGet();
    return own.hash(password);
  }

  @Override
  public boolean matches(Password password, PasswordHash hash) {
    worked.incrementAndGet();
    return own.matches(password, hash);
  }

  @Override
  public void pretend(Password password) {
    worked.incrementAndGet();
    own.pretend(password);
  }

  @Override
  public boolean isOutdated(PasswordHash hash) {
    return own.isOutdated(hash);
  }
}

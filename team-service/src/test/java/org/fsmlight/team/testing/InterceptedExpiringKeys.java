package org.fsmlight.team.testing;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.fsmlight.team.identity.logins.ExpiringKeys;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** The service's own keys; runs a given action while a ticket is redeemed, to interleave. */
@Component
@Primary
public class InterceptedExpiringKeys implements ExpiringKeys {

  private final ExpiringKeys delegate;
  private final AtomicReference<Runnable> duringNextRedemption = new AtomicReference<>(() -> {});

  public InterceptedExpiringKeys(@Qualifier("mongoExpiringKeys") ExpiringKeys delegate) {
    this.delegate = delegate;
  }

  /** Runs the action after the ticket was verified and before it is used up. */
  public void duringNextRedemption(Runnable action) {
    duringNextRedemption.set(action);
  }

  @Override
  public boolean putIfAbsent(String key, Instant expiresAt) {
    if (key.startsWith("ticket:")) {
      duringNextRedemption.getAndSet(() -> {}).run();
    }
    return delegate.putIfAbsent(key, expiresAt);
  }

  @Override
  public void put(String key, Instant expiresAt) {
    delegate.put(key, expiresAt);
  }

  @Override
  public boolean contains(String key, Instant now) {
    return delegate.contains(key, now);
  }
}

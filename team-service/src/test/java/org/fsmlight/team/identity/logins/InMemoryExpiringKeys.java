package org.fsmlight.team.identity.logins;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Keeps keys in memory. */
final class InMemoryExpiringKeys implements ExpiringKeys {

  private final Map<String, Instant> keys = new HashMap<>();

  @Override
  public synchronized boolean putIfAbsent(String key, Instant expiresAt) {
    return keys.putIfAbsent(key, expiresAt) == null;
  }

  @Override
  public synchronized void put(String key, Instant expiresAt) {
    keys.put(key, expiresAt);
  }

  @Override
  public synchronized boolean contains(String key, Instant now) {
    return keys.containsKey(key) && now.isBefore(keys.get(key));
  }
}

package org.fsmlight.team.identity.logins;

import java.time.Instant;

/** A set of keys that expire, shared by all instances. */
public interface ExpiringKeys {

  /** Adds a key. Of concurrent callers one gets true, the others false. */
  boolean putIfAbsent(String key, Instant expiresAt);

  /** Adds a key, or replaces its expiry. */
  void put(String key, Instant expiresAt);

  boolean contains(String key, Instant now);
}

package org.fsmlight.gateway.session;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Stores sessions. Each method throws {@link SessionStoreUnavailable} when the store cannot be
 * reached.
 */
public interface SessionStore {

  void add(StoredSession session);

  Optional<StoredSession> find(String key);

  /**
   * Updates a stored session. A session that has been removed stays removed.
   *
   * @param changed the session with the changed attributes only
   */
  void update(StoredSession changed, Set<String> removedAttributes);

  /** Returns whether the session was stored. */
  boolean remove(String key);

  /** Removes and returns all sessions of an account. */
  List<StoredSession> removeAllOf(String account);

  /** Returns those of the keys whose sessions are stored and have not expired. */
  Set<String> findLiving(Collection<String> keys, Instant now);

  void removeExpired(Instant now);

  void createIndexes();
}

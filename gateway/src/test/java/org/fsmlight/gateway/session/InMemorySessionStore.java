package org.fsmlight.gateway.session;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Sessions in memory. */
final class InMemorySessionStore implements SessionStore {

  private final Map<String, StoredSession> sessions = new LinkedHashMap<>();
  private int updates;

  Set<String> keys() {
    return sessions.keySet();
  }

  int updates() {
    return updates;
  }

  @Override
  public void add(StoredSession session) {
    if (sessions.putIfAbsent(session.key(), session) != null) {
      throw new IllegalStateException("A session with this key is stored already");
    }
  }

  @Override
  public Optional<StoredSession> find(String key) {
    return Optional.ofNullable(sessions.get(key));
  }

  @Override
  public void update(StoredSession changed, Set<String> removedAttributes) {
    updates++;
    sessions.computeIfPresent(
        changed.key(),
        (key, stored) -> {
          Map<String, byte[]> attributes = new HashMap<>(stored.attributes());
          attributes.putAll(changed.attributes());
          attributes.keySet().removeAll(removedAttributes);
          return new StoredSession(
              key,
              changed.account(),
              stored.createdAt(),
              changed.lastUsedAt(),
              changed.idleTimeout(),
              changed.expiresAt(),
              attributes);
        });
  }

  @Override
  public boolean remove(String key) {
    return sessions.remove(key) != null;
  }

  @Override
  public List<StoredSession> removeAllOf(String account) {
    var found =
        sessions.values().stream().filter(session -> account.equals(session.account())).toList();
    found.forEach(session -> sessions.remove(session.key()));
    return found;
  }

  @Override
  public Set<String> findLiving(Collection<String> keys, Instant now) {
    return keys.stream()
        .filter(sessions::containsKey)
        .filter(key -> now.isBefore(sessions.get(key).expiresAt()))
        .collect(Collectors.toSet());
  }

  @Override
  public void removeExpired(Instant now) {
    sessions.values().removeIf(session -> !now.isBefore(session.expiresAt()));
  }

  @Override
  public void createIndexes() {
    // none in memory
  }

  @Override
  public String toString() {
    return sessions.values().toString();
  }
}

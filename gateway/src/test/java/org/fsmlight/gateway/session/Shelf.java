package org.fsmlight.gateway.session;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A store of sessions in memory. */
final class Shelf implements SessionStore {

  private final Map<String, KeptSession> sessions = new LinkedHashMap<>();
  int changes;

  Set<String> all() {
    return sessions.keySet();
  }

  @Override
  public void add(KeptSession session) {
    if (sessions.putIfAbsent(session.key(), session) != null) {
      throw new IllegalStateException("is there already");
    }
  }

  @Override
  public Optional<KeptSession> find(String key) {
    return Optional.ofNullable(sessions.get(key));
  }

  @Override
  public void change(KeptSession changed, Set<String> removedAttributes) {
    changes++;
    sessions.computeIfPresent(
        changed.key(),
        (key, old) -> {
          var attributes = new HashMap<>(old.attributes());
          attributes.putAll(changed.attributes());
          attributes.keySet().removeAll(removedAttributes);
          return new KeptSession(
              key,
              changed.account(),
              old.created(),
              changed.used(),
              changed.idle(),
              changed.until(),
              attributes);
        });
  }

  @Override
  public boolean remove(String key) {
    return sessions.remove(key) != null;
  }

  @Override
  public List<KeptSession> removeAllOf(String account) {
    var its = sessions.values().stream().filter(it -> account.equals(it.account())).toList();
    its.forEach(it -> sessions.remove(it.key()));
    return its;
  }

  @Override
  public Set<String> living(Collection<String> keys, Instant now) {
    var living = new HashSet<>(keys);
    living.removeIf(key -> !sessions.containsKey(key));
    return living;
  }

  @Override
  public void removeOver(Instant now) {
    sessions.values().removeIf(it -> !now.isBefore(it.until()));
  }

  @Override
  public void prepare() {
    // nothing to prepare
  }

  @Override
  public String toString() {
    return sessions.values().toString();
  }
}

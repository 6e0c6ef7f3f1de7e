package org.fsmlight.gateway.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;

/** A session during a request. It tracks changes, so that only they are stored. */
public final class BrowserSession implements Session {

  private final Clock clock;
  private final Supplier<String> newIds;
  private final Instant created;
  private final Map<String, Object> attributes;
  private final Set<String> changed = new HashSet<>();
  private @Nullable String storedId;
  private Instant storedLastUse;
  private String id;
  private Instant lastUsed;
  private Duration idleTimeout;

  /** Creates a session that is not stored yet. */
  BrowserSession(Clock clock, Supplier<String> newIds, Duration idleTimeout) {
    this(
        clock, newIds, newIds.get(), null, clock.instant(), clock.instant(), idleTimeout, Map.of());
  }

  BrowserSession(
      Clock clock,
      Supplier<String> newIds,
      String id,
      @Nullable String storedId,
      Instant created,
      Instant lastUsed,
      Duration idleTimeout,
      Map<String, Object> attributes) {
    this.clock = clock;
    this.newIds = newIds;
    this.id = id;
    this.storedId = storedId;
    this.created = created;
    this.lastUsed = lastUsed;
    this.storedLastUse = lastUsed;
    this.idleTimeout = idleTimeout;
    this.attributes = new LinkedHashMap<>(attributes);
  }

  /** The id under which it is stored; null for a new session. */
  @Nullable String storedId() {
    return storedId;
  }

  Instant storedLastUse() {
    return storedLastUse;
  }

  /** Marks the current state as stored. */
  void markStored() {
    storedId = id;
    storedLastUse = lastUsed;
    changed.clear();
  }

  /** The names of the attributes that were set or removed. */
  Set<String> changed() {
    return changed;
  }

  @Override
  public String getId() {
    return id;
  }

  @Override
  public String changeSessionId() {
    id = newIds.get();
    return id;
  }

  @Override
  @SuppressWarnings("unchecked") // as the interface requires
  public <T> @Nullable T getAttribute(String name) {
    return (T) attributes.get(name);
  }

  @Override
  public Set<String> getAttributeNames() {
    return Set.copyOf(attributes.keySet());
  }

  @Override
  public void setAttribute(String name, @Nullable Object value) {
    if (value == null) {
      removeAttribute(name);
    } else {
      attributes.put(name, value);
      changed.add(name);
    }
  }

  @Override
  public void removeAttribute(String name) {
    attributes.remove(name);
    changed.add(name);
  }

  @Override
  public Instant getCreationTime() {
    return created;
  }

  @Override
  public void setLastAccessedTime(Instant time) {
    lastUsed = time;
  }

  @Override
  public Instant getLastAccessedTime() {
    return lastUsed;
  }

  @Override
  public void setMaxInactiveInterval(Duration interval) {
    idleTimeout = interval;
  }

  @Override
  public Duration getMaxInactiveInterval() {
    return idleTimeout;
  }

  @Override
  public boolean isExpired() {
    return !clock.instant().isBefore(lastUsed.plus(idleTimeout));
  }
}

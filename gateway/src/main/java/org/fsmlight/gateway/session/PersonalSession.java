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

/** A session within a request; remembers what was changed, so that nothing else is written. */
public final class PersonalSession implements Session {

  private final Clock clock;
  private final Supplier<String> newIds;
  private final Instant created;
  private final Map<String, Object> attributes;
  private final Set<String> changed = new HashSet<>();
  private @Nullable String keptAs;
  private Instant keptUse;
  private String id;
  private Instant used;
  private Duration idle;

  /** A new one. */
  PersonalSession(Clock clock, Supplier<String> newIds, Duration idle) {
    this(clock, newIds, newIds.get(), null, clock.instant(), clock.instant(), idle, Map.of());
  }

  PersonalSession(
      Clock clock,
      Supplier<String> newIds,
      String id,
      @Nullable String keptAs,
      Instant created,
      Instant used,
      Duration idle,
      Map<String, Object> attributes) {
    this.clock = clock;
    this.newIds = newIds;
    this.id = id;
    this.keptAs = keptAs;
    this.created = created;
    this.used = used;
    this.keptUse = used;
    this.idle = idle;
    this.attributes = new LinkedHashMap<>(attributes);
  }

  /** The id under which it lies in the store; none before it does. */
  @Nullable String keptAs() {
    return keptAs;
  }

  Instant keptUse() {
    return keptUse;
  }

  /** What it holds now is what lies in the store. */
  void kept() {
    keptAs = id;
    keptUse = used;
    changed.clear();
  }

  /** Names of attributes that were set or removed. */
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
  @SuppressWarnings("unchecked") // as the interface wants it
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
    used = time;
  }

  @Override
  public Instant getLastAccessedTime() {
    return used;
  }

  @Override
  public void setMaxInactiveInterval(Duration interval) {
    idle = interval;
  }

  @Override
  public Duration getMaxInactiveInterval() {
    return idle;
  }

  @Override
  public boolean isExpired() {
    return !clock.instant().isBefore(used.plus(idle));
  }
}

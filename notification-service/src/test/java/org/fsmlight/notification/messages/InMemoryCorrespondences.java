package org.fsmlight.notification.messages;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Correspondences in memory, for tests. */
public final class InMemoryCorrespondences implements Correspondences {

  private final Map<String, Correspondence> byId = new LinkedHashMap<>();
  private final List<CorrespondenceChange> published = new ArrayList<>();

  @Override
  public synchronized Optional<Correspondence> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  @Override
  public synchronized Optional<Correspondence> ofMessage(String messageId) {
    return byId.values().stream().filter(each -> each.message(messageId).isPresent()).findFirst();
  }

  @Override
  public synchronized boolean add(Correspondence begun) {
    return byId.putIfAbsent(begun.id(), begun) == null;
  }

  @Override
  public synchronized boolean save(Correspondence changed, long expectedVersion) {
    var stored = byId.get(changed.id());
    if (stored == null || stored.version() != expectedVersion) {
      return false;
    }
    byId.put(changed.id(), changed);
    return true;
  }

  @Override
  public synchronized boolean save(Correspondence changed, long expectedVersion, Message settled) {
    if (!save(changed, expectedVersion)) {
      return false;
    }
    published.add(new CorrespondenceChange(changed, settled));
    return true;
  }

  @Override
  public boolean redact(Correspondence erased, long expectedVersion) {
    return save(erased, expectedVersion);
  }

  @Override
  public synchronized List<Correspondence> ofCall(String serviceCallId) {
    return byId.values().stream()
        .filter(each -> serviceCallId.equals(each.serviceCallId()))
        .toList();
  }

  @Override
  public synchronized List<Correspondence> dueUntil(Instant then, int limit) {
    return byId.values().stream()
        .filter(each -> each.dueAt().filter(at -> !at.isAfter(then)).isPresent())
        .sorted(Comparator.comparing(each -> each.dueAt().orElseThrow()))
        .limit(limit)
        .toList();
  }

  /** Returns all correspondences in the order in which they were added. */
  public synchronized List<Correspondence> all() {
    return List.copyOf(byId.values());
  }

  /** Returns the changes saved with a settled message, the first first. */
  public synchronized List<CorrespondenceChange> published() {
    return List.copyOf(published);
  }
}

package org.fsmlight.common.erasure;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Erased ids in memory. */
final class InMemoryErasedIds implements ErasedIds {

  private final Map<String, Erasure> erasures = new TreeMap<>();

  @Override
  public boolean contains(String id) {
    return erasures.containsKey(id);
  }

  @Override
  public void add(Erasure erasure) {
    erasures.putIfAbsent(erasure.id(), erasure);
  }

  @Override
  public void save(Erasure changed) {
    erasures.put(changed.id(), changed);
  }

  @Override
  public List<Erasure> dueBy(Instant time, int limit) {
    return erasures.values().stream()
        .filter(erasure -> erasure.dueAt() != null && !erasure.dueAt().isAfter(time))
        .sorted(Comparator.comparing(Erasure::dueAt))
        .limit(limit)
        .toList();
  }
}

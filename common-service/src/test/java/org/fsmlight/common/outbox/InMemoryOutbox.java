package org.fsmlight.common.outbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** An outbox in memory, which can become unavailable and counts its calls. */
final class InMemoryOutbox implements Outbox {

  static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

  private final Map<String, List<PendingEvent>> pending = new LinkedHashMap<>();
  private final List<List<Published>> removals = new ArrayList<>();
  private int queries;
  private boolean unavailable;

  /** Stores events of these ids and returns them. */
  List<PendingEvent> store(String aggregateId, Instant time, String... eventIds) {
    var events = Stream.of(eventIds).map(id -> event(id, time)).toList();
    store(aggregateId, events);
    return events;
  }

  void store(String aggregateId, List<PendingEvent> events) {
    pending.computeIfAbsent(aggregateId, id -> new ArrayList<>()).addAll(events);
  }

  void isUnavailable(boolean isUnavailable) {
    unavailable = isUnavailable;
  }

  List<String> pendingIds() {
    return pending.values().stream().flatMap(List::stream).map(PendingEvent::id).toList();
  }

  /** The number of queries for pending events. */
  int queries() {
    return queries;
  }

  /** The events of each removal. */
  List<List<Published>> removals() {
    return removals;
  }

  @Override
  public String name() {
    return "memory";
  }

  @Override
  public void remove(List<Published> published) {
    removals.add(published);
    failIfUnavailable();
    published.forEach(
        each ->
            pending
                .getOrDefault(each.aggregateId(), new ArrayList<>())
                .removeIf(event -> each.eventIds().contains(event.id())));
  }

  @Override
  public List<Waiting> waitingSince(Instant time, int limit) {
    queries++;
    failIfUnavailable();
    return pending.entrySet().stream()
        .filter(each -> each.getValue().stream().anyMatch(event -> event.time().isBefore(time)))
        .limit(limit)
        .map(each -> new Waiting(each.getKey(), List.copyOf(each.getValue())))
        .toList();
  }

  private void failIfUnavailable() {
    if (unavailable) {
      throw new IllegalStateException("the store is unavailable");
    }
  }

  private static PendingEvent event(String id, Instant time) {
    return new PendingEvent(id, "ToyMade", "t", "toy/t", 1, time, null, null, "{}", null);
  }
}

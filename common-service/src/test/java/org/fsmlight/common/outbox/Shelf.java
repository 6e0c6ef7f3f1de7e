package org.fsmlight.common.outbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** An outbox in memory. */
final class Shelf implements Outbox {

  @Override
  public String name() {
    return "shelf";
  }

  static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

  private final Map<String, List<PendingEvent>> waiting = new LinkedHashMap<>();
  private final List<List<Published>> removals = new ArrayList<>();
  private int asked;
  private boolean away;

  List<PendingEvent> put(String aggregateId, Instant time, String... eventIds) {
    var events = Stream.of(eventIds).map(id -> event(id, time)).toList();
    waiting.computeIfAbsent(aggregateId, id -> new ArrayList<>()).addAll(events);
    return events;
  }

  void isAway(boolean isAway) {
    away = isAway;
  }

  List<String> idsWaiting() {
    return waiting.values().stream().flatMap(List::stream).map(PendingEvent::id).toList();
  }

  int timesAsked() {
    return asked;
  }

  @Override
  public void remove(List<Published> published) {
    removals.add(published);
    failIfAway();
    published.forEach(
        each ->
            waiting
                .get(each.aggregateId())
                .removeIf(event -> each.eventIds().contains(event.id())));
  }

  /** What was forgotten at once, each time. */
  List<List<Published>> removals() {
    return removals;
  }

  @Override
  public List<Waiting> waitingSince(Instant time, int limit) {
    asked++;
    failIfAway();
    return waiting.entrySet().stream()
        .filter(each -> each.getValue().stream().anyMatch(e -> e.time().isBefore(time)))
        .limit(limit)
        .map(each -> new Waiting(each.getKey(), List.copyOf(each.getValue())))
        .toList();
  }

  private void failIfAway() {
    if (away) {
      throw new IllegalStateException("the store is away");
    }
  }

  private static PendingEvent event(String id, Instant time) {
    return new PendingEvent(id, "ToyMade", "t", "toy/t", 1, time, null, null, "{}", null);
  }
}

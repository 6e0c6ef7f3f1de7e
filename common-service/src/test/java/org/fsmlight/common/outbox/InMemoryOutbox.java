package org.fsmlight.common.outbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** An outbox in memory, which can become unavailable and counts its calls. */
final class InMemoryOutbox implements Outbox {

  static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

  private record Stored(PendingEvent event, String publisher) {}

  private final Map<String, List<Stored>> pending = new LinkedHashMap<>();
  private final Map<String, List<PendingEvent>> repeats = new HashMap<>();
  private final Map<String, Instant> repeatAt = new HashMap<>();
  private final List<List<Published>> removals = new ArrayList<>();
  private int queries;
  private boolean unavailable;

  /** Events of these ids; each has a version of its own. */
  static List<PendingEvent> events(Instant time, String... eventIds) {
    return Stream.of(eventIds).map(id -> event(id, time)).toList();
  }

  /** Stores events of an instance that has crashed. */
  void store(String aggregateId, Instant time, String... eventIds) {
    store(aggregateId, events(time, eventIds), "crashed");
  }

  synchronized List<Pending> store(
      String aggregateId, List<PendingEvent> events, String publisher) {
    var stored = stored(aggregateId);
    events.forEach(event -> stored.add(new Stored(event, publisher)));
    return stored.stream()
        .map(e -> new Pending(e.event().id(), e.event().topic(), e.publisher()))
        .toList();
  }

  void isUnavailable(boolean isUnavailable) {
    unavailable = isUnavailable;
  }

  synchronized List<String> pendingIds() {
    return pending.values().stream().flatMap(List::stream).map(each -> each.event().id()).toList();
  }

  /** The ids of the events to be repeated. */
  synchronized List<String> repeatedIds() {
    return repeats.values().stream().flatMap(List::stream).map(PendingEvent::id).toList();
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
  public synchronized void remove(List<Published> published) {
    removals.add(published);
    failIfUnavailable();
    published.forEach(this::remove);
  }

  private void remove(Published published) {
    for (var each : List.copyOf(stored(published.aggregateId()))) {
      if (each.publisher().equals(published.publisher())
          && published.eventIds().contains(each.event().id())) {
        stored(published.aggregateId()).remove(each);
        if (repeatAt.containsKey(published.aggregateId())) {
          repeats
              .computeIfAbsent(published.aggregateId(), _ -> new ArrayList<>())
              .add(each.event());
        }
      }
    }
  }

  @Override
  public synchronized List<PendingEvent> claim(String aggregateId, String publisher, Instant time) {
    failIfUnavailable();
    var stored = stored(aggregateId);
    if (stored.stream()
        .filter(each -> !each.publisher().equals(publisher))
        .anyMatch(each -> Outbox.isOrdered(each.event().topic()))) {
      repeatAt.merge(aggregateId, time, InMemoryOutbox::later);
    }
    stored.replaceAll(each -> new Stored(each.event(), publisher));
    return events(stored);
  }

  @Override
  public synchronized List<Waiting> waitingSince(Instant time, int limit) {
    queries++;
    failIfUnavailable();
    return pending.entrySet().stream()
        .filter(each -> each.getValue().stream().anyMatch(e -> e.event().time().isBefore(time)))
        .limit(limit)
        .map(each -> new Waiting(each.getKey(), events(each.getValue())))
        .toList();
  }

  @Override
  public synchronized List<String> repeatsDue(Instant now, int limit) {
    return repeatAt.entrySet().stream()
        .filter(each -> each.getValue().isBefore(now))
        .limit(limit)
        .map(Map.Entry::getKey)
        .toList();
  }

  @Override
  public synchronized Optional<Repeat> claimRepeat(String aggregateId, Instant now, Instant next) {
    var due = repeatAt.get(aggregateId);
    if (due == null || !due.isBefore(now)) {
      return Optional.empty();
    }
    repeatAt.put(aggregateId, next);
    return Optional.of(new Repeat(repeated(aggregateId), next));
  }

  @Override
  public synchronized void endRepeat(String aggregateId, Repeat repeat) {
    if (repeat.next().equals(repeatAt.get(aggregateId))
        && repeat.events().equals(repeated(aggregateId))
        && stored(aggregateId).isEmpty()) {
      repeatAt.remove(aggregateId);
      repeats.remove(aggregateId);
    }
  }

  private List<PendingEvent> repeated(String aggregateId) {
    return List.copyOf(repeats.getOrDefault(aggregateId, List.of()));
  }

  private List<Stored> stored(String aggregateId) {
    return pending.computeIfAbsent(aggregateId, _ -> new ArrayList<>());
  }

  private void failIfUnavailable() {
    if (unavailable) {
      throw new IllegalStateException("the store is unavailable");
    }
  }

  private static List<PendingEvent> events(List<Stored> stored) {
    return stored.stream().map(Stored::event).toList();
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static PendingEvent event(String id, Instant time) {
    var digits = id.replaceAll("\\D", "");
    var version = digits.isEmpty() ? 1 : Long.parseLong(digits);
    return new PendingEvent(id, "ToyMade", "t", "toy/t", version, time, null, null, "{}", null);
  }
}

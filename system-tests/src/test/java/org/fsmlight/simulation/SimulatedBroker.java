package org.fsmlight.simulation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.fsmlight.common.messaging.EventJson;
import org.fsmlight.common.outbox.PendingEvent;
import org.fsmlight.events.Event;
import org.fsmlight.events.EventEnvelope;
import org.fsmlight.events.EventTypes;
import org.springframework.util.function.SingletonSupplier;

/** Topics with one partition each. Events of different topics have no order. */
final class SimulatedBroker {

  private static final EventJson JSON = new EventJson();

  private final Map<String, List<Supplier<EventEnvelope<?>>>> topics = new HashMap<>();
  private final Map<String, Supplier<EventEnvelope<?>>> events = new HashMap<>();
  private final SeededRandom random;
  private final CompactedTopics compacted = new CompactedTopics();
  private final DelayedEvents delayed = new DelayedEvents();
  private int republishedEvents;

  SimulatedBroker(SeededRandom random) {
    this.random = random;
  }

  void append(PendingEvent event, ServiceInstance producer) {
    delayed.discardOvertaken(event, producer);
    append(event);
  }

  private void append(PendingEvent event) {
    compacted.append(event);
    republishedEvents += events.containsKey(event.id()) ? 1 : 0;
    var envelope = events.computeIfAbsent(event.id(), id -> lazilyParsed(event));
    topics.computeIfAbsent(event.topic(), topic -> new ArrayList<>()).add(envelope);
  }

  /** Appends, delays or loses an event that was in flight when its producer crashed. */
  void appendDelayOrLose(PendingEvent event, ServiceInstance producer, Instant now) {
    if (random.oneIn(2)) {
      append(event, producer);
    } else {
      delayOrLose(event, producer, now);
    }
  }

  /** Delays or loses an event that was not acknowledged. */
  void delayOrLose(PendingEvent event, ServiceInstance producer, Instant now) {
    if (random.oneIn(2)) {
      delayed.add(event, producer, now);
    }
  }

  void appendDelayed(Instant now) {
    delayed.removeArriving(now, random).forEach(this::append);
  }

  /** The events that compaction keeps. */
  CompactedTopics compacted() {
    return compacted;
  }

  /** Appends an event of a service that is not simulated. */
  void append(String id, Event event, Instant time) {
    topics
        .computeIfAbsent(event.topic(), topic -> new ArrayList<>())
        .add(() -> new EventEnvelope<>(id, time, "team-service", null, null, event));
  }

  int size(String topic) {
    return topics.getOrDefault(topic, List.of()).size();
  }

  EventEnvelope<?> read(String topic, int offset) {
    return topics.get(topic).get(offset).get();
  }

  /** The number of events that were appended although the topic contained them already. */
  int republishedEvents() {
    return republishedEvents;
  }

  Set<String> publishedIds() {
    return new HashSet<>(events.keySet());
  }

  /** Parses at the first read, because many events have no reader. */
  private static Supplier<EventEnvelope<?>> lazilyParsed(PendingEvent event) {
    return SingletonSupplier.of(() -> parse(event));
  }

  private static EventEnvelope<?> parse(PendingEvent event) {
    return new EventEnvelope<Event>(
        event.id(),
        event.time(),
        "simulated",
        event.actor(),
        event.holdUntil(),
        JSON.read(
            event.payload().getBytes(UTF_8), EventTypes.ofTopic(event.topic()).orElseThrow()));
  }
}

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

/** Topics, and how far each group has read each of them: no order holds between topics. */
final class Broker {

  private static final EventJson JSON = new EventJson();

  private final Map<String, List<Supplier<EventEnvelope<?>>>> topics = new HashMap<>();
  private final Map<String, Supplier<EventEnvelope<?>>> known = new HashMap<>();
  private final Chance chance;
  private final CompactedLog log = new CompactedLog();
  private final Stragglers stragglers = new Stragglers();
  private int repetitions;

  Broker(Chance chance) {
    this.chance = chance;
  }

  void take(PendingEvent event, Object producer) {
    stragglers.overtakenBy(event, producer);
    append(event);
  }

  private void append(PendingEvent event) {
    log.append(event);
    repetitions += known.containsKey(event.id()) ? 1 : 0;
    var envelope = known.computeIfAbsent(event.id(), id -> SingletonSupplier.of(() -> read(event)));
    topics.computeIfAbsent(event.topic(), topic -> new ArrayList<>()).add(envelope);
  }

  /** Its sender died before it could hear. */
  void mayHaveTaken(PendingEvent event, Object producer, Instant now) {
    if (chance.oneIn(2)) {
      take(event, producer);
    } else {
      mayTakeLater(event, producer, now);
    }
  }

  void mayTakeLater(PendingEvent event, Object producer, Instant now) {
    if (chance.oneIn(2)) {
      stragglers.add(event, producer, now);
    }
  }

  void takeStragglers(Instant now) {
    stragglers.arriving(now, chance).forEach(this::append);
  }

  /** What compaction keeps. */
  CompactedLog log() {
    return log;
  }

  /** From a service that is not part of the simulation. */
  void take(String id, Event event, Instant time) {
    topics
        .computeIfAbsent(event.topic(), topic -> new ArrayList<>())
        .add(() -> new EventEnvelope<>(id, time, "team-service", null, null, event));
  }

  int size(String topic) {
    return topics.getOrDefault(topic, List.of()).size();
  }

  /** Read when the first reader wants it; many have none. */
  EventEnvelope<?> at(String topic, int position) {
    return topics.get(topic).get(position).get();
  }

  int repetitions() {
    return repetitions;
  }

  Set<String> idsTaken() {
    return new HashSet<>(known.keySet());
  }

  private static EventEnvelope<?> read(PendingEvent event) {
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

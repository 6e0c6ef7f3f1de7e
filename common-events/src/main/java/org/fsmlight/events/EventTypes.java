package org.fsmlight.events;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** All event types and their topics, taken from the sealed hierarchy of {@link Event}. */
public final class EventTypes {

  private static final SortedMap<String, Class<? extends Event>> BY_TOPIC = new TreeMap<>();

  static {
    leaves(Event.class).forEach(type -> BY_TOPIC.put(type.getSimpleName(), type));
  }

  private EventTypes() {}

  /** All event types by their topics. */
  public static Map<String, Class<? extends Event>> byTopic() {
    return Map.copyOf(BY_TOPIC);
  }

  /** The event type of a topic; empty for a topic without events, such as one of dead letters. */
  public static Optional<Class<? extends Event>> ofTopic(String topic) {
    return Optional.ofNullable(BY_TOPIC.get(topic));
  }

  public static String topic(Class<? extends Event> type) {
    return type.getSimpleName();
  }

  /**
   * The time for which a topic keeps its messages; empty for a compacted topic, which keeps the
   * last message of each key.
   */
  public static Optional<Duration> retention(String topic) {
    return ofTopic(topic)
        .map(type -> type.getAnnotation(TopicRetention.class))
        .map(retention -> Duration.ofDays(retention.days()));
  }

  /** The event records of a type: the type itself, or all records that a sealed type permits. */
  public static Stream<Class<? extends Event>> leaves(Class<? extends Event> type) {
    return type.isSealed()
        ? Arrays.stream(type.getPermittedSubclasses())
            .flatMap(permitted -> leaves(permitted.asSubclass(Event.class)))
        : Stream.of(type);
  }
}

package org.fsmlight.events;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** All topics and the record published on each, read off the sealed hierarchy of {@link Event}. */
public final class EventTypes {

  private static final SortedMap<String, Class<? extends Event>> BY_TOPIC = new TreeMap<>();

  static {
    leaves(Event.class).forEach(type -> BY_TOPIC.put(type.getSimpleName(), type));
  }

  private EventTypes() {}

  public static Map<String, Class<? extends Event>> byTopic() {
    return Map.copyOf(BY_TOPIC);
  }

  public static Optional<Class<? extends Event>> ofTopic(String topic) {
    return Optional.ofNullable(BY_TOPIC.get(topic));
  }

  public static String topic(Class<? extends Event> type) {
    return type.getSimpleName();
  }

  /**
   * How long a topic keeps its messages; empty for a compacted topic, which keeps the last message
   * of each key.
   */
  public static Optional<Duration> retention(String topic) {
    return ofTopic(topic)
        .map(type -> type.getAnnotation(TopicRetention.class))
        .map(retention -> Duration.ofDays(retention.days()));
  }

  /** The records that a type stands for: itself, or all that a sealed interface permits. */
  public static Stream<Class<? extends Event>> leaves(Class<? extends Event> type) {
    return type.isSealed()
        ? Arrays.stream(type.getPermittedSubclasses())
            .flatMap(permitted -> leaves(permitted.asSubclass(Event.class)))
        : Stream.of(type);
  }
}

package org.fsmlight.common.messaging;

import static java.util.stream.Collectors.toCollection;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.fsmlight.events.Event;
import org.fsmlight.events.EventEnvelope;
import org.fsmlight.events.EventTypes;

/**
 * The handlers of one listener, by event type. A listener that handles one event of an owner's
 * sealed interface must decide on all of them: each is handled or ignored explicitly, so that a new
 * event is never missed silently.
 */
final class EventHandlers {

  private final Class<?> listener;
  private final Map<Class<? extends Event>, Consumer<EventEnvelope<?>>> byType = new HashMap<>();
  private final Set<Class<? extends Event>> ignored = new HashSet<>();

  EventHandlers(Class<?> listener) {
    this.listener = listener;
  }

  /** Registers the handler of an event, or of all events of a sealed interface. */
  @SuppressWarnings("unchecked") // a handler is only called with events of the type it is added for
  <E extends Event> void add(Class<E> type, Consumer<? super EventEnvelope<E>> handler) {
    EventTypes.leaves(type)
        .forEach(
            leaf -> {
              requireUndecided(leaf);
              byType.put(leaf, envelope -> handler.accept((EventEnvelope<E>) envelope));
            });
  }

  /** Declares events that are not read. */
  @SafeVarargs
  final void ignore(Class<? extends Event>... types) {
    Arrays.stream(types)
        .flatMap(EventTypes::leaves)
        .forEach(
            leaf -> {
              requireUndecided(leaf);
              ignored.add(leaf);
            });
  }

  /** Calls the handler of the event. An event without a handler is ignored. */
  void handle(EventEnvelope<?> envelope) {
    var handler = byType.get(envelope.event().getClass());
    if (handler != null) {
      handler.accept(envelope);
    }
  }

  /**
   * The topics of all handled events.
   *
   * @throws IllegalStateException when no event is handled, or an event of a partly handled
   *     interface is neither handled nor ignored
   */
  SortedSet<String> topics() {
    if (byType.isEmpty()) {
      throw new IllegalStateException(
          "%s handles no event. Register a handler with on(...) in its constructor."
              .formatted(listener.getSimpleName()));
    }
    var undecided = undecided();
    if (!undecided.isEmpty()) {
      throw new IllegalStateException(
          "%s neither handles nor ignores %s. Register a handler with on(...), or name it in ignore(...)."
              .formatted(listener.getSimpleName(), String.join(", ", undecided)));
    }
    return byType.keySet().stream().map(EventTypes::topic).collect(toCollection(TreeSet::new));
  }

  private List<String> undecided() {
    return Stream.of(Event.class.getPermittedSubclasses())
        .map(owner -> EventTypes.leaves(owner.asSubclass(Event.class)).toList())
        .filter(leaves -> leaves.stream().anyMatch(this::isDecided))
        .flatMap(List::stream)
        .filter(leaf -> !isDecided(leaf))
        .map(EventTypes::topic)
        .sorted()
        .toList();
  }

  private boolean isDecided(Class<? extends Event> leaf) {
    return byType.containsKey(leaf) || ignored.contains(leaf);
  }

  private void requireUndecided(Class<? extends Event> leaf) {
    if (isDecided(leaf)) {
      throw new IllegalArgumentException(
          "%s decides twice on %s".formatted(listener.getSimpleName(), leaf.getSimpleName()));
    }
  }
}

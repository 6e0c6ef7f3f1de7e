package org.fsmlight.common.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.SortedSet;
import java.util.function.Consumer;
import org.fsmlight.common.logs.LogFields;
import org.fsmlight.common.tracing.Traces;
import org.fsmlight.events.Event;
import org.fsmlight.events.EventEnvelope;
import org.jspecify.annotations.Nullable;
import org.springframework.messaging.Message;

/**
 * Consumes the events of one binding. A subclass registers a handler for each event type in its
 * constructor; the topics to read follow from them. A handler may only fail while the database is
 * unavailable; the event is then delivered again until the handler succeeds. Handlers must accept
 * redelivery.
 */
public abstract class EventListener implements Consumer<Message<?>>, TopicReader {

  private final EventHandlers handlers = new EventHandlers(getClass());
  private Traces traces = Traces.NONE;

  /**
   * Registers the handler of an event type.
   *
   * @param type an event, or a sealed interface for all of its events
   */
  protected final <E extends Event> void on(
      Class<E> type, Consumer<? super EventEnvelope<E>> handler) {
    handlers.add(type, handler);
  }

  /** Declares events that the listener does not read, although it reads others of their owner. */
  @SafeVarargs
  protected final void ignore(Class<? extends Event>... types) {
    handlers.ignore(types);
  }

  @Override
  public final SortedSet<String> topics() {
    return handlers.topics();
  }

  @Override
  public final void accept(Message<?> message) {
    if (message.getPayload() instanceof EventEnvelope<?> envelope) { // otherwise a tombstone
      handle(envelope, text(message.getHeaders().get(CloudEventHeaders.TRACEPARENT)));
    }
  }

  /** The trace of the current event, to be stored with work that is done later. */
  protected final @Nullable String traceparent() {
    return traces.current();
  }

  /** Handles the event within the trace that caused it. */
  final void handle(EventEnvelope<?> envelope, @Nullable String traceparent) {
    traces.within(
        traceparent,
        "handle " + envelope.event().topic(),
        () -> {
          try (var _ = LogFields.about(envelope.event().key())) {
            handlers.handle(envelope);
          }
        });
  }

  final void traceWith(Traces tracing) {
    traces = tracing;
  }

  private static @Nullable String text(@Nullable Object header) {
    return switch (header) {
      case byte[] bytes -> new String(bytes, UTF_8);
      case String text -> text;
      case null, default -> null;
    };
  }
}

package org.fsmlight.common.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.function.Consumer;
import org.fsmlight.common.logs.LogFields;
import org.fsmlight.common.tracing.Traces;
import org.fsmlight.events.EventEnvelope;
import org.jspecify.annotations.Nullable;
import org.springframework.messaging.Message;

/**
 * What a service does about the events of one binding. It may fail only because the database is
 * away, and is then called again without end.
 */
public abstract class EventListener implements Consumer<Message<?>> {

  private Traces traces = Traces.NONE;

  @Override
  public final void accept(Message<?> message) {
    if (message.getPayload() instanceof EventEnvelope<?> envelope) { // else a tombstone
      handle(envelope, text(message.getHeaders().get(CloudEventHeaders.TRACEPARENT)));
    }
  }

  protected abstract void on(EventEnvelope<?> envelope);

  /** The trace of the event at hand, for what is done about it later. */
  protected final @Nullable String traceparent() {
    return traces.current();
  }

  /** As a part of the trace that caused the event. */
  final void handle(EventEnvelope<?> envelope, @Nullable String traceparent) {
    traces.within(
        traceparent,
        "handle " + envelope.event().topic(),
        () -> {
          try (var _ = LogFields.about(envelope.event().key())) {
            on(envelope);
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

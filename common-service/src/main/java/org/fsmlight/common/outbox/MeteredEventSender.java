package org.fsmlight.common.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Counts the events that the broker has acknowledged, and those it has not. */
public final class MeteredEventSender implements EventSender {

  private final EventSender sender;
  private final MeterRegistry meters;

  public MeteredEventSender(EventSender sender, MeterRegistry meters) {
    this.sender = sender;
    this.meters = meters;
  }

  @Override
  public CompletableFuture<?> send(PendingEvent event) {
    try {
      return sender.send(event).whenComplete((acknowledgement, fault) -> count(event, fault));
    } catch (RuntimeException refusedByProducer) {
      count(event, refusedByProducer);
      throw refusedByProducer;
    }
  }

  private void count(PendingEvent event, @Nullable Throwable fault) {
    meters
        .counter(
            fault == null ? "fsm.events.published" : "fsm.events.failed", "type", event.topic())
        .increment();
  }
}

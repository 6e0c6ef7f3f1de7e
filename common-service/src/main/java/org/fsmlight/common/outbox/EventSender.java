package org.fsmlight.common.outbox;

import java.util.concurrent.CompletableFuture;

/** Sends events to the broker. */
public interface EventSender {

  /**
   * Sends one event. The future completes when the broker has acknowledged it, and exceptionally
   * when it has not.
   *
   * @throws RuntimeException when the event cannot even be handed to the producer
   */
  CompletableFuture<?> send(PendingEvent event);
}

package org.fsmlight.common.outbox;

import java.util.concurrent.CompletableFuture;

/** Hands an event to the broker. */
public interface EventSender {

  /** Completes once the broker has acknowledged, exceptionally if it has not. */
  CompletableFuture<?> send(PendingEvent event);
}

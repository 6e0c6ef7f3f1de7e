package org.fsmlight.common.outbox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/**
 * Removes published events from their outboxes with a delay, and all events of an outbox that were
 * published meanwhile in one write. No command waits for the removal. After a crash in between, the
 * events are published a second time.
 */
final class OutboxPurge {

  private final Executor delayed;
  private final Map<Outbox, Batch> batches = new HashMap<>();

  /**
   * @param delayed runs a task after the delay
   */
  OutboxPurge(Executor delayed) {
    this.delayed = delayed;
  }

  private record Batch(List<Outbox.Published> published, CompletableFuture<Void> removed) {}

  /** Completes when the events are removed, and exceptionally when the store has failed. */
  CompletableFuture<Void> removeLater(Outbox outbox, Outbox.Published published) {
    Batch batch;
    boolean isFirst;
    synchronized (batches) {
      isFirst = !batches.containsKey(outbox);
      batch =
          batches.computeIfAbsent(
              outbox, _ -> new Batch(new ArrayList<>(), new CompletableFuture<>()));
      batch.published().add(published);
    }
    if (isFirst) {
      delayed.execute(() -> removeBatch(outbox));
    }
    return batch.removed();
  }

  private void removeBatch(Outbox outbox) {
    Batch batch;
    synchronized (batches) {
      batch = Objects.requireNonNull(batches.remove(outbox));
    }
    try {
      outbox.remove(batch.published());
      batch.removed().complete(null);
    } catch (RuntimeException storeUnavailable) {
      batch.removed().completeExceptionally(storeUnavailable);
    }
  }
}

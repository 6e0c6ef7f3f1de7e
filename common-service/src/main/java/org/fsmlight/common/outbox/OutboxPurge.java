package org.fsmlight.common.outbox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/**
 * Forgets published events a moment later, all that came to an outbox meanwhile in one write:
 * nobody waits for it, and a crash in between only has them told once more.
 */
final class OutboxPurge {

  private final Executor soon;
  private final Map<Outbox, Pile> piles = new HashMap<>();

  /**
   * @param soon runs a task a moment later
   */
  OutboxPurge(Executor soon) {
    this.soon = soon;
  }

  private record Pile(List<Outbox.Published> published, CompletableFuture<Void> forgotten) {}

  /** Completes once they are forgotten, or exceptionally when the store would not. */
  CompletableFuture<Void> forget(Outbox outbox, Outbox.Published published) {
    Pile pile;
    boolean isFirst;
    synchronized (piles) {
      isFirst = !piles.containsKey(outbox);
      pile =
          piles.computeIfAbsent(
              outbox, _ -> new Pile(new ArrayList<>(), new CompletableFuture<>()));
      pile.published().add(published);
    }
    if (isFirst) {
      soon.execute(() -> forgetAll(outbox));
    }
    return pile.forgotten();
  }

  private void forgetAll(Outbox outbox) {
    Pile pile;
    synchronized (piles) {
      pile = Objects.requireNonNull(piles.remove(outbox));
    }
    try {
      outbox.remove(pile.published());
      pile.forgotten().complete(null);
    } catch (RuntimeException storeAway) {
      pile.forgotten().completeExceptionally(storeAway);
    }
  }
}

package org.fsmlight.common.outbox;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executor;

/**
 * Removes published events from their outboxes with a delay, and all events of an outbox that were
 * published meanwhile in one write. No command waits for the removal. After a crash in between, the
 * events are published a second time.
 */
final class OutboxPurge {

  private final Executor delayed;
  private final String publisher;
  private final Publications publications;
  private final Runnable onFailure;
  private final Map<Outbox, Set<Publication>> batches = new HashMap<>();

  /**
   * @param delayed runs a task after the delay
   * @param publisher the instance
   * @param onFailure is called when the store has failed
   */
  OutboxPurge(Executor delayed, String publisher, Publications publications, Runnable onFailure) {
    this.delayed = delayed;
    this.publisher = publisher;
    this.publications = publications;
    this.onFailure = onFailure;
  }

  void removeLater(Publication publication) {
    boolean isFirst;
    synchronized (batches) {
      isFirst = !batches.containsKey(publication.outbox());
      batches.computeIfAbsent(publication.outbox(), _ -> new LinkedHashSet<>()).add(publication);
    }
    if (isFirst) {
      delayed.execute(() -> removeBatch(publication.outbox()));
    }
  }

  void removeNow(Publication publication) {
    remove(publication.outbox(), Set.of(publication));
  }

  private void removeBatch(Outbox outbox) {
    Set<Publication> batch;
    synchronized (batches) {
      batch = Objects.requireNonNull(batches.remove(outbox));
    }
    remove(outbox, batch);
  }

  private record Removal(Publication publication, Outbox.Published published) {}

  private void remove(Outbox outbox, Set<Publication> batch) {
    var removals =
        batch.stream()
            .map(publication -> new Removal(publication, publication.published(publisher)))
            .filter(removal -> !removal.published().eventIds().isEmpty())
            .toList();
    if (removals.isEmpty()) {
      return;
    }
    try {
      outbox.remove(removals.stream().map(Removal::published).toList());
      removals.forEach(each -> each.publication().removed(each.published()));
    } catch (RuntimeException storeUnavailable) {
      removals.forEach(each -> each.publication().notRemoved(each.published()));
      onFailure.run();
    }
    removals.forEach(each -> publications.discardIfIdle(each.publication()));
  }
}

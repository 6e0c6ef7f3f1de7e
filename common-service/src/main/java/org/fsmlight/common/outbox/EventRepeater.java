package org.fsmlight.common.outbox;

import static java.util.Comparator.comparingLong;
import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BinaryOperator;
import java.util.function.Supplier;

/** Publishes the newest event of each topic of an aggregate once more, when that is due. */
final class EventRepeater {

  private final EventSender sender;
  private final Executor executor;
  private final Supplier<Instant> repeatAt;

  /**
   * @param repeatAt when a repetition that begins now is repeated unless it is completed
   */
  EventRepeater(EventSender sender, Executor executor, Supplier<Instant> repeatAt) {
    this.sender = sender;
    this.executor = executor;
    this.repeatAt = repeatAt;
  }

  /** The future always completes normally. */
  CompletableFuture<Void> repeat(Outbox outbox, String aggregateId, Instant now) {
    return outbox
        .claimRepeat(aggregateId, now, repeatAt.get())
        .map(repeat -> repeat(outbox, aggregateId, repeat))
        .orElseGet(() -> CompletableFuture.completedFuture(null));
  }

  private CompletableFuture<Void> repeat(
      Outbox outbox, String aggregateId, RepeatedEvents.Repeat repeat) {
    var newest =
        repeat.events().stream()
            .collect(
                toMap(
                    PendingEvent::topic,
                    event -> event,
                    BinaryOperator.maxBy(comparingLong(PendingEvent::version))));
    var sent = newest.values().stream().map(sender::send).toArray(CompletableFuture[]::new);
    return CompletableFuture.allOf(sent)
        .thenRunAsync(() -> outbox.endRepeat(aggregateId, repeat), executor)
        .handle((_, _) -> null); // otherwise it becomes due again
  }
}

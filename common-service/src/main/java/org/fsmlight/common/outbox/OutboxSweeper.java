package org.fsmlight.common.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Publishes what a crash or an absent broker left in the outboxes: once at the start, then seldom,
 * or soon after the relay reports that it left something behind.
 */
public final class OutboxSweeper {

  private static final int PAGE = 500;
  private static final Duration WHATEVER_THE_CLOCK_SAID = Duration.ofDays(366);

  private final List<Outbox> outboxes = new CopyOnWriteArrayList<>();
  private final Relay relay;
  private final Duration grace;
  private final Duration interval;
  private boolean sweptOnce;
  private Instant next = Instant.MIN;

  /**
   * @param grace how long an event may be under way before it counts as left behind
   * @param interval between two sweeps when the relay has nothing to report
   */
  public OutboxSweeper(Relay relay, Duration grace, Duration interval) {
    this.relay = relay;
    this.grace = grace;
    this.interval = interval;
  }

  public void watch(Outbox outbox) {
    outboxes.add(outbox);
  }

  List<Outbox> outboxes() {
    return List.copyOf(outboxes);
  }

  /** How much waits in all of them; of at most {@code limit} aggregates each. */
  public Backlog backlog(Instant now, int limit) {
    return outboxes.stream()
        .map(outbox -> outbox.backlog(now.plus(WHATEVER_THE_CLOCK_SAID), limit))
        .reduce(Backlog.NONE, Backlog::and);
  }

  /** To be called often; returns at once when there is nothing to do. */
  public synchronized void tick(Instant now) {
    boolean reported = relay.takeLeftBehind();
    if (reported || !now.isBefore(next)) {
      Instant before = sweptOnce ? now.minus(grace) : now.plus(WHATEVER_THE_CLOCK_SAID);
      next = now; // stays due, should the store be away
      outboxes.forEach(outbox -> sweep(outbox, before));
      sweptOnce = true;
      // what was reported may be younger than the grace
      next = now.plus(reported && grace.compareTo(interval) < 0 ? grace : interval);
    }
  }

  private void sweep(Outbox outbox, Instant before) {
    List<Outbox.Waiting> page;
    boolean progress;
    do {
      page = outbox.waitingSince(before, PAGE);
      var sent =
          page.stream()
              .map(waiting -> relay.publishNow(outbox, waiting.aggregateId(), waiting.events()))
              .toArray(CompletableFuture[]::new);
      CompletableFuture.allOf(sent).join();
      progress = !relay.leftBehind();
    } while (page.size() == PAGE && progress);
  }
}

package org.fsmlight.common.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Publishes events that a crash or an unavailable broker has left in the outboxes: all of them once
 * after the start, later only those older than the grace period. It sweeps in long intervals, and
 * soon after the relay has reported that it left events behind. It also repeats the published
 * events that must be repeated.
 */
public final class OutboxSweeper {

  private static final int PAGE = 500;
  private static final Duration MAX_CLOCK_SKEW = Duration.ofDays(366);

  private final List<Outbox> outboxes = new CopyOnWriteArrayList<>();
  private final Relay relay;
  private final Duration grace;
  private final Duration interval;
  private boolean sweptOnce;
  private Instant next = Instant.MIN;

  /**
   * @param grace how long an event may be in flight before it counts as left behind
   * @param interval between two sweeps when the relay has nothing to report
   */
  public OutboxSweeper(Relay relay, Duration grace, Duration interval) {
    this.relay = relay;
    this.grace = grace;
    this.interval = interval;
  }

  /** Adds an outbox to those that are swept. */
  public void watch(Outbox outbox) {
    outboxes.add(outbox);
  }

  List<Outbox> outboxes() {
    return List.copyOf(outboxes);
  }

  /** The backlog of all outboxes, counting at most {@code limit} aggregates of each. */
  public Backlog backlog(Instant now, int limit) {
    return outboxes.stream()
        .map(outbox -> outbox.backlog(now.plus(MAX_CLOCK_SKEW), limit))
        .reduce(Backlog.NONE, Backlog::and);
  }

  /** Sweeps if a sweep is due. To be called often. */
  public synchronized void tick(Instant now) {
    var reported = relay.takeLeftBehind();
    if (reported || !now.isBefore(next)) {
      var before = sweptOnce ? now.minus(grace) : now.plus(MAX_CLOCK_SKEW);
      next = now; // remains due if the store fails
      outboxes.forEach(outbox -> sweep(outbox, before));
      outboxes.forEach(outbox -> repeat(outbox, now));
      sweptOnce = true;
      // what the relay has reported may be younger than the grace period
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
              .map(waiting -> relay.publishNow(outbox, waiting.aggregateId()))
              .toArray(CompletableFuture[]::new);
      CompletableFuture.allOf(sent).join();
      progress = !relay.leftBehind();
    } while (page.size() == PAGE && progress);
  }

  private void repeat(Outbox outbox, Instant now) {
    var sent =
        outbox.repeatsDue(now, PAGE).stream()
            .map(aggregateId -> relay.repeatNow(outbox, aggregateId, now))
            .toArray(CompletableFuture[]::new);
    CompletableFuture.allOf(sent).join();
  }
}

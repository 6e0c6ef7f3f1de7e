package org.fsmlight.common.outbox;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fsmlight.common.stuck.Stuck;
import org.fsmlight.common.stuck.StuckWork;

/** Events that were stored and are not published yet. */
public final class StuckOutboxes implements StuckWork {

  private final OutboxSweeper sweeper;
  private final Relay relay;

  public StuckOutboxes(OutboxSweeper sweeper, Relay relay) {
    this.sweeper = sweeper;
    this.relay = relay;
  }

  @Override
  public List<Stuck> dueBefore(Instant time, int limit) {
    return sweeper.outboxes().stream()
        .flatMap(
            outbox ->
                outbox.waitingSince(time, limit).stream()
                    .flatMap(waiting -> stuck(outbox, waiting, time)))
        .limit(limit)
        .toList();
  }

  private Stream<Stuck> stuck(Outbox outbox, Outbox.Waiting waiting, Instant time) {
    return waiting.events().stream()
        .filter(event -> event.time().isBefore(time))
        .map(
            event ->
                new Stuck(
                    "OUTBOX",
                    outbox.name() + "/" + waiting.aggregateId(),
                    event.time(),
                    relay
                        .lastFault(event.id())
                        .orElse(
                            "not acknowledged by the broker; the cause is not known to this instance"),
                    Map.of("type", event.topic(), "eventId", event.id())));
  }
}

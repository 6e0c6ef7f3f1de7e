package org.fsmlight.common.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fsmlight.common.outbox.InMemoryOutbox.NOON;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutboxSweeperTests {

  private static final Duration GRACE = Duration.ofSeconds(15);
  private static final Duration INTERVAL = Duration.ofSeconds(60);

  private final ControlledEventSender broker = new ControlledEventSender().acknowledgingAtOnce();
  private final InMemoryOutbox outbox = new InMemoryOutbox();
  private final Relay relay =
      new Relay(broker, Runnable::run, Runnable::run, 1_000, () -> NOON.plusSeconds(900));
  private final OutboxSweeper sweeper = new OutboxSweeper(relay, GRACE, INTERVAL);

  @BeforeEach
  void watchTheOutbox() {
    sweeper.watch(outbox);
  }

  @Test
  void sweepsAtTheStartWithoutGrace() {
    outbox.store("a", NOON, "left by a crash");

    sweeper.tick(NOON);

    assertThat(outbox.pendingIds()).isEmpty();
  }

  @Test
  void sweepsAtTheStartEvenEventsThatAClockSetBackPutsIntoTheFuture() {
    outbox.store("a", NOON.plus(Duration.ofMinutes(10)), "e1");

    sweeper.tick(NOON);

    assertThat(outbox.pendingIds()).isEmpty();
  }

  @Test
  void laterLeavesEventsThatMayBeInFlightAndSweepsInIntervals() {
    sweeper.tick(NOON);
    outbox.store("a", NOON.plusSeconds(50), "young");
    outbox.store("b", NOON.plusSeconds(1), "old");

    sweeper.tick(NOON.plusSeconds(59));
    assertThat(outbox.queries()).as("not due").isEqualTo(1);

    sweeper.tick(NOON.plusSeconds(60));
    assertThat(broker.sent()).containsExactly("old");

    sweeper.tick(NOON.plusSeconds(120));
    assertThat(broker.sent()).containsExactly("old", "young");
  }

  @Test
  void publishesWhatTheRelayReportsAsSoonAsTheGraceIsOver() {
    sweeper.tick(NOON);
    broker.isUnavailable(true);
    var events = InMemoryOutbox.events(NOON.plusSeconds(1), "refused");
    try (var writing = relay.writing(outbox, "a")) {
      writing.publish(events, outbox.store("a", events, relay.publisher()));
    }
    broker.isUnavailable(false);

    sweeper.tick(NOON.plusSeconds(2));
    assertThat(outbox.pendingIds()).as("still young").containsExactly("refused");

    sweeper.tick(NOON.plusSeconds(17));
    assertThat(outbox.pendingIds()).isEmpty();
  }

  @Test
  void triesAgainAtEachTickWhileTheBrokerIsUnavailable() {
    outbox.store("a", NOON, "e1");
    broker.isUnavailable(true);
    sweeper.tick(NOON.plusSeconds(20));
    sweeper.tick(NOON.plusSeconds(21));
    assertThat(outbox.queries()).isEqualTo(2);

    broker.isUnavailable(false);
    sweeper.tick(NOON.plusSeconds(22));

    assertThat(outbox.pendingIds()).isEmpty();
  }

  @Test
  void remainsDueWhileTheStoreIsUnavailable() {
    outbox.store("a", NOON, "e1");
    outbox.isUnavailable(true);
    assertThatThrownBy(() -> sweeper.tick(NOON)).hasMessage("the store is unavailable");
    outbox.isUnavailable(false);

    sweeper.tick(NOON.plusSeconds(1));

    assertThat(outbox.pendingIds()).isEmpty();
  }

  @Test
  void sweepsPageAfterPage() {
    IntStream.range(0, 1_201).forEach(i -> outbox.store("a" + i, NOON, "e" + i));

    sweeper.tick(NOON);

    assertThat(outbox.pendingIds()).isEmpty();
    assertThat(broker.sent()).hasSize(1_201).doesNotHaveDuplicates();
    assertThat(outbox.queries()).isEqualTo(3);
  }

  @Test
  void stopsAfterThePageWhileTheBrokerIsUnavailable() {
    IntStream.range(0, 501).forEach(i -> outbox.store("a" + i, NOON, "e" + i));
    broker.isUnavailable(true);

    sweeper.tick(NOON);

    assertThat(outbox.queries()).isEqualTo(1);
    assertThat(outbox.pendingIds()).hasSize(501);
  }
}

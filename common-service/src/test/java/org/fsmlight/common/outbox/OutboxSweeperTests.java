package org.fsmlight.common.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fsmlight.common.outbox.Shelf.NOON;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutboxSweeperTests {

  private static final Duration GRACE = Duration.ofSeconds(15);
  private static final Duration INTERVAL = Duration.ofSeconds(60);

  private final Broker broker = new Broker().acknowledgingAtOnce();
  private final Shelf shelf = new Shelf();
  private final Relay relay = new Relay(broker, Runnable::run, Runnable::run, 1_000);
  private final OutboxSweeper sweeper = new OutboxSweeper(relay, GRACE, INTERVAL);

  @BeforeEach
  void watchTheShelf() {
    sweeper.watch(shelf);
  }

  @Test
  void sweepsAtTheStartWithoutGrace() {
    shelf.put("a", NOON, "left by a crash");

    sweeper.tick(NOON);

    assertThat(shelf.idsWaiting()).isEmpty();
  }

  @Test
  void sweepsAtTheStartEvenWhatAClockGoneBackPutsIntoTheFuture() {
    shelf.put("a", NOON.plus(Duration.ofMinutes(10)), "e1");

    sweeper.tick(NOON);

    assertThat(shelf.idsWaiting()).isEmpty();
  }

  @Test
  void laterSparesWhatMayBeUnderWayAndLooksSeldom() {
    sweeper.tick(NOON);
    shelf.put("a", NOON.plusSeconds(50), "young");
    shelf.put("b", NOON.plusSeconds(1), "old");

    sweeper.tick(NOON.plusSeconds(59));
    assertThat(shelf.timesAsked()).as("not due").isEqualTo(1);

    sweeper.tick(NOON.plusSeconds(60));
    assertThat(broker.sent()).containsExactly("old");

    sweeper.tick(NOON.plusSeconds(120));
    assertThat(broker.sent()).containsExactly("old", "young");
  }

  @Test
  void findsWhatTheRelayReportsAsSoonAsTheGraceIsOver() {
    sweeper.tick(NOON);
    broker.isAway(true);
    relay.publish(shelf, "a", shelf.put("a", NOON.plusSeconds(1), "refused"));
    broker.isAway(false);

    sweeper.tick(NOON.plusSeconds(2));
    assertThat(shelf.idsWaiting()).as("still young").containsExactly("refused");

    sweeper.tick(NOON.plusSeconds(17));
    assertThat(shelf.idsWaiting()).isEmpty();
  }

  @Test
  void triesAgainAtEachTickWhileTheBrokerIsAway() {
    shelf.put("a", NOON, "e1");
    broker.isAway(true);
    sweeper.tick(NOON.plusSeconds(20));
    sweeper.tick(NOON.plusSeconds(21));
    assertThat(shelf.timesAsked()).isEqualTo(2);

    broker.isAway(false);
    sweeper.tick(NOON.plusSeconds(22));

    assertThat(shelf.idsWaiting()).isEmpty();
  }

  @Test
  void staysDueWhileTheStoreIsAway() {
    shelf.put("a", NOON, "e1");
    shelf.isAway(true);
    assertThatThrownBy(() -> sweeper.tick(NOON)).hasMessage("the store is away");
    shelf.isAway(false);

    sweeper.tick(NOON.plusSeconds(1));

    assertThat(shelf.idsWaiting()).isEmpty();
  }

  @Test
  void goesThroughPageAfterPage() {
    IntStream.range(0, 1_201).forEach(i -> shelf.put("a" + i, NOON, "e" + i));

    sweeper.tick(NOON);

    assertThat(shelf.idsWaiting()).isEmpty();
    assertThat(broker.sent()).hasSize(1_201).doesNotHaveDuplicates();
    assertThat(shelf.timesAsked()).isEqualTo(3);
  }

  @Test
  void doesNotTurnThePageWhileTheBrokerIsAway() {
    IntStream.range(0, 501).forEach(i -> shelf.put("a" + i, NOON, "e" + i));
    broker.isAway(true);

    sweeper.tick(NOON);

    assertThat(shelf.timesAsked()).isEqualTo(1);
    assertThat(shelf.idsWaiting()).hasSize(501);
  }
}

package org.fsmlight.common.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fsmlight.common.outbox.InMemoryOutbox.NOON;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

class RelayTests {

  private final ControlledEventSender broker = new ControlledEventSender();
  private final InMemoryOutbox outbox = new InMemoryOutbox();
  private final Relay relay = new Relay(broker, Runnable::run, Runnable::run, 3);

  @Test
  void sendsAtOnceAndRemovesNothingBeforeTheAcknowledgement() {
    relay.publish(outbox, "a", outbox.store("a", NOON, "e1"));

    assertThat(broker.sent()).containsExactly("e1");
    assertThat(outbox.pendingIds()).containsExactly("e1");

    broker.acknowledges("e1");

    assertThat(outbox.pendingIds()).isEmpty();
    assertThat(relay.takeLeftBehind()).isFalse();
  }

  @Test
  void removesOnlyWhatWasAcknowledgedAndReportsTheRest() {
    relay.publish(outbox, "a", outbox.store("a", NOON, "e1", "e2"));
    broker.acknowledges("e1");
    assertThat(relay.takeLeftBehind()).isFalse();

    broker.refuses("e2");

    assertThat(outbox.pendingIds()).containsExactly("e2");
    assertThat(relay.takeLeftBehind()).isTrue();
    assertThat(relay.takeLeftBehind()).as("reported once").isFalse();
  }

  @Test
  void removesTogetherWhatIsAcknowledgedWithinTheDelay() {
    var later = new ArrayDeque<Runnable>();
    var delaying = new Relay(broker, Runnable::run, later::add, 3);
    delaying.publish(outbox, "a", outbox.store("a", NOON, "e1"));
    delaying.publish(outbox, "b", outbox.store("b", NOON, "e2"));
    broker.acknowledges("e1");
    broker.acknowledges("e2");
    assertThat(outbox.pendingIds()).containsExactly("e1", "e2");
    assertThat(delaying.inFlight()).isEqualTo(2);

    later.remove().run();

    assertThat(outbox.removals())
        .containsExactly(
            List.of(
                new Outbox.Published("a", List.of("e1")),
                new Outbox.Published("b", List.of("e2"))));
    assertThat(later).as("scheduled once").isEmpty();
    assertThat(delaying.inFlight()).isZero();

    delaying.publish(outbox, "a", outbox.store("a", NOON, "e3"));
    broker.acknowledges("e3");
    later.remove().run();
    assertThat(outbox.pendingIds()).isEmpty();
  }

  @Test
  void sweepsNothingThatIsInFlight() {
    var later = new ArrayDeque<Runnable>();
    var delaying = new Relay(broker, Runnable::run, later::add, 3);
    var events = outbox.store("a", NOON, "e1");
    delaying.publish(outbox, "a", events);
    broker.acknowledges("e1");

    assertThat(delaying.publishNow(outbox, "a", events)).isCompleted();
    assertThat(broker.sent()).containsExactly("e1");

    later.remove().run();
    delaying.publishNow(outbox, "a", outbox.store("a", NOON, "e1"));
    assertThat(broker.sent()).containsExactly("e1", "e1");
  }

  @Test
  void leavesWhatTheProducerRefuses() {
    broker.isUnavailable(true);

    relay.publish(outbox, "a", outbox.store("a", NOON, "e1"));

    assertThat(outbox.pendingIds()).containsExactly("e1");
    assertThat(relay.takeLeftBehind()).isTrue();
    assertThat(relay.inFlight()).isZero();
  }

  @Test
  void leavesWhatTheStoreCouldNotRemove() {
    relay.publish(outbox, "a", outbox.store("a", NOON, "e1"));
    outbox.isUnavailable(true);

    broker.acknowledges("e1");

    assertThat(outbox.pendingIds()).containsExactly("e1");
    assertThat(relay.takeLeftBehind()).isTrue();
    assertThat(relay.inFlight()).isZero();
  }

  @Test
  void leavesEventsToTheSweeperWhenTooManyAreInFlight() {
    relay.publish(outbox, "a", outbox.store("a", NOON, "e1", "e2", "e3"));
    relay.publish(outbox, "b", outbox.store("b", NOON, "e4"));

    assertThat(broker.sent()).containsExactly("e1", "e2", "e3");
    assertThat(relay.takeLeftBehind()).isTrue();

    List.of("e1", "e2", "e3").forEach(broker::acknowledges);
    relay.publish(outbox, "c", outbox.store("c", NOON, "e5"));

    assertThat(broker.sent()).containsExactly("e1", "e2", "e3", "e5");
    assertThat(relay.inFlight()).isEqualTo(1);
  }

  @Test
  void doesNotFailACommandWhileShuttingDown() {
    var stopping =
        new Relay(
            broker,
            task -> {
              throw new RejectedExecutionException("shutting down");
            },
            Runnable::run,
            3);

    stopping.publish(outbox, "a", outbox.store("a", NOON, "e1"));

    assertThat(outbox.pendingIds()).containsExactly("e1");
    assertThat(stopping.takeLeftBehind()).isTrue();
    assertThat(stopping.inFlight()).isZero();
  }

  @Test
  void drainsUntilNoEventIsInFlight() {
    relay.publish(outbox, "a", outbox.store("a", NOON, "e1"));
    var drain = CompletableFuture.runAsync(() -> drain(Duration.ofMinutes(1)));

    assertThat(drain).isNotDone();
    broker.acknowledges("e1");

    assertThat(drain).succeedsWithin(Duration.ofSeconds(10));
  }

  @Test
  void stopsDrainingWhenTheTimeIsOver() {
    relay.publish(outbox, "a", outbox.store("a", NOON, "e1"));

    drain(Duration.ofMillis(1));

    assertThat(relay.inFlight()).isEqualTo(1);
    assertThat(outbox.pendingIds()).containsExactly("e1");
  }

  private void drain(Duration patience) {
    try {
      relay.drain(patience);
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  @Test
  void doesNothingWithoutEvents() {
    relay.publish(outbox, "a", List.of());

    assertThat(broker.sent()).isEmpty();
    assertThat(relay.inFlight()).isZero();
  }
}

package org.fsmlight.common.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fsmlight.common.outbox.InMemoryOutbox.NOON;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

class RelayTests {

  private final ControlledEventSender broker = new ControlledEventSender();
  private final InMemoryOutbox outbox = new InMemoryOutbox();
  private final Relay relay = relay(Runnable::run, Runnable::run);

  @Test
  void sendsAtOnceAndRemovesNothingBeforeTheAcknowledgement() {
    write(relay, "a", "e1");

    assertThat(broker.sent()).containsExactly("e1");
    assertThat(outbox.pendingIds()).containsExactly("e1");

    broker.acknowledges("e1");

    assertThat(outbox.pendingIds()).isEmpty();
    assertThat(relay.takeLeftBehind()).isFalse();
  }

  @Test
  void removesOnlyWhatWasAcknowledgedAndReportsTheRest() {
    write(relay, "a", "e1", "e2");
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
    var delaying = relay(Runnable::run, later::add);
    write(delaying, "a", "e1");
    write(delaying, "b", "e2");
    broker.acknowledges("e1");
    broker.acknowledges("e2");
    assertThat(outbox.pendingIds()).containsExactly("e1", "e2");
    assertThat(delaying.inFlight()).isEqualTo(2);

    later.remove().run();

    assertThat(outbox.removals())
        .containsExactly(
            List.of(
                new Outbox.Published("a", List.of("e1"), delaying.publisher()),
                new Outbox.Published("b", List.of("e2"), delaying.publisher())));
    assertThat(later).as("scheduled once").isEmpty();
    assertThat(delaying.inFlight()).isZero();

    write(delaying, "a", "e3");
    broker.acknowledges("e3");
    later.remove().run();
    assertThat(outbox.pendingIds()).isEmpty();
  }

  @Test
  void sweepsNothingThatIsInFlight() {
    var later = new ArrayDeque<Runnable>();
    var delaying = relay(Runnable::run, later::add);
    write(delaying, "a", "e1");
    broker.acknowledges("e1");

    assertThat(delaying.publishNow(outbox, "a")).isCompleted();
    assertThat(broker.sent()).containsExactly("e1");

    later.remove().run();
    outbox.store("a", InMemoryOutbox.events(NOON, "e1"), delaying.publisher());
    delaying.publishNow(outbox, "a");
    assertThat(broker.sent()).containsExactly("e1", "e1");
  }

  @Test
  void leavesWhatTheProducerRefuses() {
    broker.isUnavailable(true);

    write(relay, "a", "e1");

    assertThat(outbox.pendingIds()).containsExactly("e1");
    assertThat(relay.takeLeftBehind()).isTrue();
    assertThat(relay.inFlight()).isZero();
  }

  @Test
  void leavesWhatTheStoreCouldNotRemove() {
    write(relay, "a", "e1");
    outbox.isUnavailable(true);

    broker.acknowledges("e1");

    assertThat(outbox.pendingIds()).containsExactly("e1");
    assertThat(relay.takeLeftBehind()).isTrue();
    assertThat(relay.inFlight()).isZero();
  }

  @Test
  void leavesEventsToTheSweeperWhenTooManyAreInFlight() {
    write(relay, "a", "e1", "e2", "e3");
    write(relay, "b", "e4");

    assertThat(broker.sent()).containsExactly("e1", "e2", "e3");
    assertThat(relay.takeLeftBehind()).isTrue();

    List.of("e1", "e2", "e3").forEach(broker::acknowledges);
    write(relay, "c", "e5");

    assertThat(broker.sent()).containsExactly("e1", "e2", "e3", "e5");
    assertThat(relay.inFlight()).isEqualTo(1);
  }

  @Test
  void doesNotFailACommandWhileShuttingDown() {
    var stopping =
        relay(
            task -> {
              throw new RejectedExecutionException("shutting down");
            },
            Runnable::run);

    write(stopping, "a", "e1");

    assertThat(outbox.pendingIds()).containsExactly("e1");
    assertThat(stopping.takeLeftBehind()).isTrue();
    assertThat(stopping.inFlight()).isZero();
  }

  @Test
  void drainsUntilNoEventIsInFlight() {
    write(relay, "a", "e1");
    var drain = CompletableFuture.runAsync(() -> drain(Duration.ofMinutes(1)));

    assertThat(drain).isNotDone();
    broker.acknowledges("e1");

    assertThat(drain).succeedsWithin(Duration.ofSeconds(10));
  }

  @Test
  void stopsDrainingWhenTheTimeIsOver() {
    write(relay, "a", "e1");

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
    write(relay, "a");

    assertThat(broker.sent()).isEmpty();
    assertThat(relay.inFlight()).isZero();
  }

  private Relay relay(Executor executor, Executor soon) {
    return new Relay(broker, executor, soon, 3, () -> NOON.plusSeconds(900));
  }

  private void write(Relay instance, String aggregateId, String... eventIds) {
    var events = InMemoryOutbox.events(NOON, eventIds);
    try (var writing = instance.writing(outbox, aggregateId)) {
      writing.publish(events, outbox.store(aggregateId, events, instance.publisher()));
    }
  }
}

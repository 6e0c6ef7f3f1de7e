package org.fsmlight.common.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fsmlight.common.outbox.InMemoryOutbox.NOON;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;

/** The order in which the events of one aggregate, all of one topic, reach the broker. */
class PublishingOrderTests {

  private static final Duration REPEAT_AFTER = Duration.ofMinutes(15);

  private final ControlledEventSender broker = new ControlledEventSender();
  private final InMemoryOutbox outbox = new InMemoryOutbox();
  private final Relay relay = relay(Runnable::run);
  private final OutboxSweeper sweeper = sweeper(relay);

  @Test
  void sendsInTheOrderOfTheWritesWhicheverThreadIsFirst() {
    var tasks = new ArrayDeque<Runnable>();
    var slow = relay(tasks::add);
    write(slow, "e1");
    write(slow, "e2");

    reversed(tasks).forEach(Runnable::run);

    assertThat(broker.sent()).containsExactly("e1", "e2");
  }

  @Test
  void sendsTheEventOfAnEarlierWriteThatIsNotHandedOverYet() {
    var events = InMemoryOutbox.events(NOON, "e1");
    try (var slower = relay.writing(outbox, "a")) {
      var pending = outbox.store("a", events, relay.publisher());
      write(relay, "e2");
      assertThat(broker.sent()).containsExactly("e1", "e2");
      broker.acknowledges("e1");
      broker.acknowledges("e2");
      assertThat(outbox.pendingIds()).isEmpty();

      slower.publish(events, pending);
    }

    assertThat(broker.sent()).containsExactly("e1", "e2");
  }

  @Test
  void keepsANewerEventUntilAnOlderOneIsAcknowledged() {
    write(relay, "e1");
    write(relay, "e2");

    broker.acknowledges("e2");
    assertThat(outbox.pendingIds()).containsExactly("e1", "e2");
    broker.acknowledges("e1");

    assertThat(outbox.pendingIds()).isEmpty();
  }

  @Test
  void publishesAnEventAgainThatIsNewerThanAFailedOne() {
    write(relay, "e1");
    write(relay, "e2");
    broker.refuses("e1");
    broker.acknowledges("e2");
    assertThat(outbox.pendingIds()).containsExactly("e1", "e2");

    broker.acknowledgingAtOnce();
    sweeper.tick(NOON.plusSeconds(20));

    assertThat(broker.sent()).containsExactly("e1", "e2", "e1", "e2");
    assertThat(outbox.pendingIds()).isEmpty();
    assertThat(outbox.repeatedIds()).isEmpty();
  }

  @Test
  void publishesWhatWasLeftBehindBeforeTheNextEvent() {
    broker.isUnavailable(true);
    write(relay, "e1");
    broker.isUnavailable(false);

    write(relay, "e2");

    assertThat(broker.sent()).containsExactly("e1", "e2");
  }

  @Test
  void publishesTheOlderEventOfAnotherInstanceFirstAndRepeatsTheNewestLater() {
    var another = relay(Runnable::run);
    write(another, "e1");
    broker.acknowledgingAtOnce();

    write(relay, "e2");

    assertThat(broker.sent()).containsExactly("e1", "e1", "e2");
    assertThat(outbox.pendingIds()).isEmpty();
    assertThat(outbox.repeatedIds()).containsExactly("e1", "e2");
    sweeper.tick(NOON.plus(REPEAT_AFTER));
    assertThat(broker.sent()).as("not due").hasSize(3);

    sweeper.tick(NOON.plus(REPEAT_AFTER).plusSeconds(60));

    assertThat(broker.sent()).containsExactly("e1", "e1", "e2", "e2");
    assertThat(outbox.repeatedIds()).isEmpty();
  }

  @Test
  void repeatsWhatIsWrittenBeforeTheRepetitionIsDue() {
    outbox.store("a", NOON, "e1");
    broker.acknowledgingAtOnce();
    sweeper.tick(NOON);
    write(relay, "e2");

    sweeper.tick(NOON.plus(REPEAT_AFTER).plusSeconds(60));

    assertThat(broker.sent()).containsExactly("e1", "e2", "e2");
  }

  @Test
  void repeatsAgainWhenTheBrokerIsUnavailable() {
    outbox.store("a", NOON, "e1");
    broker.acknowledgingAtOnce();
    sweeper.tick(NOON);
    var due = NOON.plus(REPEAT_AFTER).plusSeconds(60);

    broker.isUnavailable(true);
    sweeper.tick(due);
    assertThat(outbox.repeatedIds()).containsExactly("e1");
    broker.isUnavailable(false);
    sweeper.tick(due.plusSeconds(60));

    assertThat(outbox.repeatedIds()).isEmpty();
    assertThat(broker.sent()).containsExactly("e1", "e1");
  }

  @Test
  void repeatsANewerEventThatWasPublishedBeforeTheRepetitionAndIsStillPending() {
    var removals = new ArrayDeque<Runnable>();
    var slow = new Relay(broker, Runnable::run, removals::add, 100, () -> NOON.plus(REPEAT_AFTER));
    var sweeping = sweeper(slow);
    outbox.store("a", NOON, "e1");
    broker.acknowledgingAtOnce();
    sweeping.tick(NOON);
    var due = NOON.plus(REPEAT_AFTER).plusSeconds(60);

    write(slow, "e2");
    sweeping.tick(due);
    assertThat(broker.sent()).containsExactly("e1", "e2", "e1");
    removals.forEach(Runnable::run);
    sweeping.tick(due.plusSeconds(60));

    assertThat(broker.sent()).containsExactly("e1", "e2", "e1", "e2");
    assertThat(outbox.repeatedIds()).isEmpty();
  }

  private static Iterable<Runnable> reversed(Deque<Runnable> tasks) {
    return tasks.reversed();
  }

  private Relay relay(Executor executor) {
    return new Relay(broker, executor, Runnable::run, 100, () -> NOON.plus(REPEAT_AFTER));
  }

  private OutboxSweeper sweeper(Relay swept) {
    var watching = new OutboxSweeper(swept, Duration.ofSeconds(15), Duration.ofSeconds(60));
    watching.watch(outbox);
    return watching;
  }

  private void write(Relay instance, String eventId) {
    var events = InMemoryOutbox.events(NOON, eventId);
    try (var writing = instance.writing(outbox, "a")) {
      writing.publish(events, outbox.store("a", events, instance.publisher()));
    }
  }
}

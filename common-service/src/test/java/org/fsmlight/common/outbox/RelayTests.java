package org.fsmlight.common.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fsmlight.common.outbox.Shelf.NOON;

import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

class RelayTests {

  private final Broker broker = new Broker();
  private final Shelf shelf = new Shelf();
  private final Relay relay = new Relay(broker, Runnable::run, Runnable::run, 3);

  @Test
  void sendsAtOnceAndForgetsNothingBeforeTheAcknowledgement() {
    relay.publish(shelf, "a", shelf.put("a", NOON, "e1"));

    assertThat(broker.sent()).containsExactly("e1");
    assertThat(shelf.idsWaiting()).containsExactly("e1");

    broker.acknowledges("e1");

    assertThat(shelf.idsWaiting()).isEmpty();
    assertThat(relay.takeLeftBehind()).isFalse();
  }

  @Test
  void forgetsOnlyWhatWasAcknowledgedAndReportsTheRest() {
    relay.publish(shelf, "a", shelf.put("a", NOON, "e1", "e2"));
    broker.acknowledges("e1");
    assertThat(relay.takeLeftBehind()).isFalse();

    broker.refuses("e2");

    assertThat(shelf.idsWaiting()).containsExactly("e2");
    assertThat(relay.takeLeftBehind()).isTrue();
    assertThat(relay.takeLeftBehind()).as("reported once").isFalse();
  }

  @Test
  void forgetsTogetherWhatIsAcknowledgedUntilTheMomentIsOver() {
    var later = new ArrayDeque<Runnable>();
    Relay patient = new Relay(broker, Runnable::run, later::add, 3);
    patient.publish(shelf, "a", shelf.put("a", NOON, "e1"));
    patient.publish(shelf, "b", shelf.put("b", NOON, "e2"));
    broker.acknowledges("e1");
    broker.acknowledges("e2");
    assertThat(shelf.idsWaiting()).containsExactly("e1", "e2");
    assertThat(patient.inFlight()).isEqualTo(2);

    later.remove().run();

    assertThat(shelf.removals())
        .containsExactly(
            List.of(
                new Outbox.Published("a", List.of("e1")),
                new Outbox.Published("b", List.of("e2"))));
    assertThat(later).as("asked for once").isEmpty();
    assertThat(patient.inFlight()).isZero();

    patient.publish(shelf, "a", shelf.put("a", NOON, "e3"));
    broker.acknowledges("e3");
    later.remove().run();
    assertThat(shelf.idsWaiting()).isEmpty();
  }

  @Test
  void sweepsNothingThatIsUnderWay() {
    var later = new ArrayDeque<Runnable>();
    Relay patient = new Relay(broker, Runnable::run, later::add, 3);
    var events = shelf.put("a", NOON, "e1");
    patient.publish(shelf, "a", events);
    broker.acknowledges("e1");

    assertThat(patient.publishNow(shelf, "a", events)).isCompleted();
    assertThat(broker.sent()).containsExactly("e1");

    later.remove().run();
    patient.publishNow(shelf, "a", shelf.put("a", NOON, "e1"));
    assertThat(broker.sent()).containsExactly("e1", "e1");
  }

  @Test
  void leavesWhatTheProducerWillNotTake() {
    broker.isAway(true);

    relay.publish(shelf, "a", shelf.put("a", NOON, "e1"));

    assertThat(shelf.idsWaiting()).containsExactly("e1");
    assertThat(relay.takeLeftBehind()).isTrue();
    assertThat(relay.inFlight()).isZero();
  }

  @Test
  void leavesWhatTheStoreCouldNotForget() {
    relay.publish(shelf, "a", shelf.put("a", NOON, "e1"));
    shelf.isAway(true);

    broker.acknowledges("e1");

    assertThat(shelf.idsWaiting()).containsExactly("e1");
    assertThat(relay.takeLeftBehind()).isTrue();
    assertThat(relay.inFlight()).isZero();
  }

  @Test
  void leavesToTheSweeperWhatIsTooMuchInFlight() {
    relay.publish(shelf, "a", shelf.put("a", NOON, "e1", "e2", "e3"));
    relay.publish(shelf, "b", shelf.put("b", NOON, "e4"));

    assertThat(broker.sent()).containsExactly("e1", "e2", "e3");
    assertThat(relay.takeLeftBehind()).isTrue();

    List.of("e1", "e2", "e3").forEach(broker::acknowledges);
    relay.publish(shelf, "c", shelf.put("c", NOON, "e5"));

    assertThat(broker.sent()).containsExactly("e1", "e2", "e3", "e5");
    assertThat(relay.inFlight()).isEqualTo(1);
  }

  @Test
  void failsNoCommandWhoseWriteSucceededWhileShuttingDown() {
    Relay stopping =
        new Relay(
            broker,
            task -> {
              throw new RejectedExecutionException("shutting down");
            },
            Runnable::run,
            3);

    stopping.publish(shelf, "a", shelf.put("a", NOON, "e1"));

    assertThat(shelf.idsWaiting()).containsExactly("e1");
    assertThat(stopping.takeLeftBehind()).isTrue();
    assertThat(stopping.inFlight()).isZero();
  }

  @Test
  void hasNothingToDoWithoutEvents() {
    relay.publish(shelf, "a", List.of());

    assertThat(broker.sent()).isEmpty();
    assertThat(relay.inFlight()).isZero();
  }
}

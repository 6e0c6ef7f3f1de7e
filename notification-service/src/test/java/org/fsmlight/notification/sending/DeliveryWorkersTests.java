package org.fsmlight.notification.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.fsmlight.notification.messages.Channel;
import org.fsmlight.notification.messages.Correspondence;
import org.fsmlight.notification.messages.CurrentState;
import org.fsmlight.notification.messages.DeliveryDecision;
import org.fsmlight.notification.messages.Lease;
import org.fsmlight.notification.messages.Recipient;
import org.junit.jupiter.api.Test;

/** Sweeps of the store, from which a start continues what an earlier instance left. */
class DeliveryWorkersTests {

  private static final Duration INTERVAL = Duration.ofSeconds(30);

  private final ManualTime time = new ManualTime();
  private final Deliveries deliveries = new Deliveries();
  private final DeliveryWorkers workers =
      new DeliveryWorkers(
          Map.of(
              Channel.MAIL,
              new DeliveryWorker(
                  deliveries.sender("one", time.clock()),
                  new DeliveryCircuitBreaker("mail", Duration.ofSeconds(5)),
                  4,
                  time,
                  time,
                  time.clock())),
          deliveries.store,
          time,
          time,
          INTERVAL,
          "one",
          time.clock());

  @Test
  void startSendsWhatWasStoredBefore() {
    deliveries.add("m1", time.now());
    workers.start();

    time.pass(Duration.ZERO);

    assertThat(deliveries.delivered).containsExactly("m1");
    assertThat(workers.isRunning()).isTrue();
  }

  @Test
  void sweepFindsWhatAnotherInstanceStored() {
    workers.start();
    deliveries.add("m1", time.now());
    time.pass(INTERVAL.minusMillis(1));
    assertThat(deliveries.delivered).isEmpty();

    time.pass(Duration.ofMillis(1));
    assertThat(deliveries.delivered).containsExactly("m1");

    deliveries.add("m2", time.now());
    time.pass(INTERVAL);
    assertThat(deliveries.delivered).containsExactly("m1", "m2");
  }

  @Test
  void sendsWithoutASweepWhatIsScheduled() {
    workers.start();
    workers.due(deliveries.add("m1", time.now()), time.now());

    time.pass(Duration.ZERO);

    assertThat(deliveries.delivered).containsExactly("m1");
  }

  @Test
  void startTakesOverTheOwnLeaseOfBeforeTheCrash() {
    lease("m1", "one");
    workers.start();

    time.pass(Duration.ZERO);

    assertThat(deliveries.delivered).containsExactly("m1");
  }

  @Test
  void startWaitsForTheLeaseOfAnotherInstance() {
    lease("m1", "two");
    workers.start();
    time.pass(Deliveries.LEASE.minusMillis(1));
    assertThat(deliveries.delivered).isEmpty();

    time.pass(Duration.ofMillis(1));

    assertThat(deliveries.delivered).containsExactly("m1");
  }

  @Test
  void sweepDoesNotTakeOverALeaseOfItsOwnInstance() {
    workers.start();
    time.pass(INTERVAL.minusSeconds(1));
    lease("m1", "one");

    time.pass(Deliveries.LEASE.minusMillis(1));

    assertThat(deliveries.delivered).isEmpty();
  }

  @Test
  void sweepIsRepeatedSoonAfterTheStoreWasUnavailable() {
    deliveries.add("m1", time.now());
    deliveries.storeFailures = 1;
    workers.start();

    time.pass(Duration.ofSeconds(2));

    assertThat(deliveries.delivered).containsExactly("m1");
  }

  @Test
  void sweepOfMoreThanAPageContinuesSoon() {
    IntStream.range(0, 2_001).forEach(i -> deliveries.add("m" + i, time.now()));
    workers.start();
    time.pass(Duration.ofMillis(1_999));
    assertThat(deliveries.delivered).hasSize(2_000);

    time.pass(Duration.ofMillis(1));

    assertThat(deliveries.delivered).hasSize(2_001);
  }

  @Test
  void channelWithoutWorkerIsLeftToOtherInstances() {
    var push =
        Correspondence.about(
            "company-1", "call-1", "call-1", Recipient.technician("noah"), Channel.PUSH);
    workers.start();

    workers.due(push, time.now());
    time.pass(INTERVAL);

    assertThat(deliveries.delivered).isEmpty();
  }

  @Test
  void nothingIsSentAfterTheStop() {
    workers.start();
    workers.stop();
    deliveries.add("m1", time.now());

    time.pass(INTERVAL);

    assertThat(deliveries.delivered).isEmpty();
    assertThat(workers.isRunning()).isFalse();
    assertThat(time.isTerminated()).isTrue();
  }

  /** Stores a message that an instance is sending. */
  private void lease(String name, String instance) {
    var stored = deliveries.add(name, time.now());
    var lease = new Lease(instance, time.now().plus(Deliveries.LEASE));
    var send = (DeliveryDecision.Send) stored.next(time.now(), CurrentState.UNKNOWN, lease);
    assertThat(deliveries.correspondences.save(send.after(), stored.version())).isTrue();
  }
}

package org.fsmlight.notification.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.fsmlight.notification.messages.MessageStatus;
import org.junit.jupiter.api.Test;

/** The schedule of one channel. */
class DeliveryWorkerTests {

  private static final Duration REST = Duration.ofSeconds(5);

  private final ManualTime time = new ManualTime();
  private final Deliveries deliveries = new Deliveries();
  private final DeliveryCircuitBreaker circuitBreaker = new DeliveryCircuitBreaker("mail", REST);
  private final DeliveryWorker worker =
      new DeliveryWorker(
          deliveries.sender("one", time.clock()), circuitBreaker, 1, time, time, time.clock());

  @Test
  void sendsAtTheDueTime() {
    var mail = deliveries.add("m1", time.now());
    worker.due(mail.id(), first(time.now().plusSeconds(10)));

    time.pass(Duration.ofMillis(9_999));
    assertThat(deliveries.delivered).isEmpty();
    assertThat(worker.waiting()).isEqualTo(1);

    time.pass(Duration.ofMillis(1));
    assertThat(deliveries.delivered).containsExactly("m1");
    assertThat(worker.waiting()).isZero();
  }

  @Test
  void sendsAtOnceWhatIsOverdue() {
    var mail = deliveries.add("m1", time.now());
    worker.due(mail.id(), first(time.now().minusSeconds(60)));

    time.pass(Duration.ZERO);

    assertThat(deliveries.delivered).containsExactly("m1");
  }

  @Test
  void earlierTimeReplacesALaterOne() {
    var mail = deliveries.add("m1", time.now());
    worker.due(mail.id(), first(time.now().plusSeconds(60)));
    worker.due(mail.id(), first(time.now().plusSeconds(10)));

    time.pass(Duration.ofSeconds(10));

    assertThat(deliveries.delivered).containsExactly("m1");
    assertThat(worker.waiting()).isZero();
  }

  @Test
  void laterTimeReplacesNoEarlierOne() {
    var mail = deliveries.add("m1", time.now());
    worker.due(mail.id(), first(time.now().plusSeconds(10)));
    worker.due(mail.id(), first(time.now().plusSeconds(60)));

    time.pass(Duration.ofSeconds(10));

    assertThat(deliveries.delivered).containsExactly("m1");
  }

  @Test
  void repeatsAFailedDeliveryAtItsTime() {
    var mail = deliveries.add("m1", time.now());
    deliveries.result = Delivery.postponed("company unknown");
    worker.due(mail.id(), first(time.now()));
    time.pass(Duration.ofSeconds(1));
    deliveries.result = Delivery.accepted();
    assertThat(worker.waiting()).isEqualTo(1);

    time.pass(Deliveries.FIRST_RETRY);

    assertThat(deliveries.delivered).containsExactly("m1");
  }

  @Test
  void pausesWhileTheCircuitBreakerIsOpen() {
    for (int i = 0; i < 5; i++) {
      circuitBreaker.protect(() -> Delivery.interrupted("cut"));
    }
    var mail = deliveries.add("m1", time.now());
    worker.due(mail.id(), first(time.now()));

    time.pass(REST.minusMillis(1));

    assertThat(deliveries.delivered).isEmpty();
    assertThat(deliveries.message("m1").attempts().count()).isZero();
    assertThat(worker.waiting()).isEqualTo(1);
  }

  @Test
  void waitsForTheThreadThatWorksOnTheSameCorrespondence() {
    var mail = deliveries.add("m1", time.now());
    deliveries.during =
        () -> {
          deliveries.during = () -> {};
          worker.due(mail.id(), first(time.now()));
          time.pass(Duration.ZERO);
          assertThat(worker.waiting()).isEqualTo(1);
        };
    worker.due(mail.id(), first(time.now()));

    time.pass(Duration.ofSeconds(1));

    assertThat(deliveries.delivered).containsExactly("m1");
    assertThat(worker.waiting()).isZero();
  }

  @Test
  void repeatsASecondAfterTheStoreWasUnavailable() {
    var mail = deliveries.add("m1", time.now());
    deliveries.storeFailures = 1;
    worker.due(mail.id(), first(time.now()));
    time.pass(Duration.ofMillis(999));
    assertThat(worker.waiting()).isEqualTo(1);

    time.pass(Duration.ofMillis(1));

    assertThat(deliveries.delivered).containsExactly("m1");
  }

  @Test
  void sendsOneAfterTheOther() {
    var first = deliveries.add("m1", time.now());
    var second = deliveries.add("m2", time.now());
    worker.due(first.id(), first(time.now()));
    time.pass(Duration.ZERO);
    worker.due(second.id(), first(time.now()));

    time.pass(Duration.ZERO);

    assertThat(deliveries.delivered).containsExactly("m1", "m2");
  }

  @Test
  void leavesToTheNextStartWhatIsDueWhileStopping() {
    var mail = deliveries.add("m1", time.now());
    time.shutdownNow();

    worker.due(mail.id(), first(time.now()));

    assertThat(worker.waiting()).isZero();
    assertThat(deliveries.message("m1").status()).isEqualTo(MessageStatus.QUEUED);
  }

  private static NextAttempt first(Instant at) {
    return new NextAttempt(at, false);
  }
}

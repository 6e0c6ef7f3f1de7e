package org.fsmlight.notification.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DeliveryCircuitBreakerTests {

  private final AtomicInteger calls = new AtomicInteger();
  private final DeliveryCircuitBreaker circuitBreaker =
      new DeliveryCircuitBreaker("mail", Duration.ofMinutes(5));

  @Test
  void retriesAtOnceWhatSurelyDidNotArrive() {
    var delivery =
        circuitBreaker.protect(
            () ->
                calls.incrementAndGet() == 1
                    ? Delivery.unavailable("refused", null)
                    : Delivery.accepted());

    assertThat(delivery).isEqualTo(Delivery.accepted());
  }

  @Test
  void doesNotRetryAtOnceWhatMayHaveArrivedOrHasToWait() {
    circuitBreaker.protect(() -> counted(Delivery.interrupted("cut")));
    assertThat(calls).hasValue(1);

    circuitBreaker.protect(() -> counted(Delivery.unavailable("busy", Duration.ofSeconds(9))));
    assertThat(calls).hasValue(2);
  }

  @Test
  void opensForFaultyServer() {
    for (int i = 0; i < 5; i++) {
      circuitBreaker.protect(() -> counted(Delivery.interrupted("cut")));
    }
    assertThat(circuitBreaker.isOpen()).isTrue();

    var delivery = (Delivery.Deferred) circuitBreaker.protect(() -> counted(Delivery.accepted()));

    assertThat(calls).hasValue(5);
    assertThat(delivery.counted()).isFalse();
    assertThat(delivery.after()).isEqualTo(Duration.ofMinutes(5));
  }

  @Test
  void staysClosedWhenMessagesAreRefusedOrPostponed() {
    for (int i = 0; i < 20; i++) {
      circuitBreaker.protect(() -> new Delivery.Refused("no such mailbox"));
      circuitBreaker.protect(() -> Delivery.postponed("company unknown"));
    }

    assertThat(circuitBreaker.isOpen()).isFalse();
  }

  @Test
  void opensForFaultsOfOurs() {
    for (int i = 0; i < 5; i++) {
      assertThatThrownBy(
              () ->
                  circuitBreaker.protect(
                      () -> {
                        throw new IllegalStateException("a fault " + calls.incrementAndGet());
                      }))
          .isInstanceOf(IllegalStateException.class);
    }

    assertThat(calls).as("a fault is not retried at once").hasValue(5);
    assertThat(circuitBreaker.isOpen()).isTrue();
  }

  @Test
  void twoMayTryAfterTheRest() {
    var resting = new DeliveryCircuitBreaker("mail", Duration.ofMillis(50));
    for (int i = 0; i < 5; i++) {
      resting.protect(() -> Delivery.interrupted("cut"));
    }

    await()
        .atMost(Duration.ofSeconds(10))
        .until(
            () -> Stream.generate(resting::isOpen).limit(3).toList(),
            List.of(false, false, true)::equals);
  }

  private Delivery counted(Delivery delivery) {
    calls.incrementAndGet();
    return delivery;
  }
}

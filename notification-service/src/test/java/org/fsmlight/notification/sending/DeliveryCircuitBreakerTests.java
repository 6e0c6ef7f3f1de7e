package org.fsmlight.notification.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
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
  void publishesItsMetersByName() {
    var meters = new SimpleMeterRegistry();
    new DeliveryCircuitBreaker("push", Duration.ofMinutes(5)).bindTo(meters);
    circuitBreaker.bindTo(meters);

    circuitBreaker.protect(() -> counted(Delivery.interrupted("cut")));

    assertThat(failedCalls(meters, "mail")).isEqualTo(1);
    assertThat(failedCalls(meters, "push")).isZero();
  }

  private static double failedCalls(SimpleMeterRegistry meters, String name) {
    return meters
        .get("resilience4j.circuitbreaker.buffered.calls")
        .tags("name", name, "kind", "failed")
        .gauge()
        .value();
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
  void staysClosedAfterFaultsOfOurs() {
    for (int i = 0; i < 20; i++) {
      assertThatThrownBy(
              () ->
                  circuitBreaker.protect(
                      () -> {
                        throw new IllegalStateException("ours");
                      }))
          .hasMessage("ours");
    }

    assertThat(circuitBreaker.isOpen()).isFalse();
  }

  private Delivery counted(Delivery delivery) {
    calls.incrementAndGet();
    return delivery;
  }
}

package org.fsmlight.notification.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class GuardTests {

  private final AtomicInteger calls = new AtomicInteger();
  private final Guard guard = new Guard("mail", Duration.ofMinutes(5));

  @Test
  void whoWasSurelyNotReachedIsTriedOnceMoreAtOnce() {
    Delivery delivery =
        guard.protect(
            () ->
                calls.incrementAndGet() == 1
                    ? Delivery.unavailable("refused", null)
                    : Delivery.accepted());

    assertThat(delivery).isEqualTo(Delivery.accepted());
  }

  @Test
  void whoMayHaveTakenItOrAskedForPatienceIsNot() {
    guard.protect(() -> counted(Delivery.brokenOff("cut")));
    assertThat(calls).hasValue(1);

    guard.protect(() -> counted(Delivery.unavailable("busy", Duration.ofSeconds(9))));
    assertThat(calls).hasValue(2);
  }

  @Test
  void anAilingServerIsGivenARest() {
    for (int i = 0; i < 5; i++) {
      guard.protect(() -> counted(Delivery.brokenOff("cut")));
    }
    assertThat(guard.resting()).isTrue();

    Delivery.Later delivery = (Delivery.Later) guard.protect(() -> counted(Delivery.accepted()));

    assertThat(calls).hasValue(5);
    assertThat(delivery.counted()).isFalse();
    assertThat(delivery.after()).isEqualTo(Duration.ofMinutes(5));
  }

  @Test
  void refusedMessagesAreNoSignOfAnAilingServer() {
    for (int i = 0; i < 20; i++) {
      guard.protect(() -> new Delivery.Refused("no such mailbox"));
      guard.protect(() -> Delivery.notReady("company unknown"));
    }

    assertThat(guard.resting()).isFalse();
  }

  private Delivery counted(Delivery delivery) {
    calls.incrementAndGet();
    return delivery;
  }
}

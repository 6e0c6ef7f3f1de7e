package org.fsmlight.notification.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A recipient who does not accept messages costs one attempt for each of its growing pauses. */
class RecipientPausesTests {

  private static final Delivery FULL = Delivery.postponed("mailbox full");

  private final AtomicInteger attempts = new AtomicInteger();
  private Instant now = Instant.parse("2026-11-21T10:00:00Z");
  private final RecipientPauses pauses =
      new RecipientPauses(
          new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(30)),
          ((InstantSource) () -> now).withZone(ZoneOffset.UTC));

  @Test
  void manyMessagesToOneMailboxCostOneAttemptForEachPause() {
    for (int minute = 0; minute < 24 * 60; minute++) {
      for (int message = 0; message < 50; message++) {
        send("full@client.example", FULL);
      }
      now = now.plusSeconds(60);
    }

    assertThat(attempts.get()).isBetween(48, 80);
  }

  @Test
  void otherRecipientsNoticeNothing() {
    send("full@client.example", FULL);

    assertThat(send("zoe@client.example", Delivery.accepted())).isEqualTo(Delivery.accepted());
  }

  @Test
  void postponedMessageHasTheReasonAndTheEndOfThePause() {
    var first = (Delivery.Deferred) send("full@client.example", FULL);
    var second = (Delivery.Deferred) send("full@client.example", Delivery.accepted());

    assertThat(first.after()).isBetween(Duration.ofMillis(800), Duration.ofSeconds(1));
    assertThat(second.reason()).isEqualTo("mailbox full");
    assertThat(second.counted()).isFalse();
    assertThat(attempts).hasValue(1);
  }

  @Test
  void acceptedMessageEndsThePause() {
    send("full@client.example", FULL);
    now = now.plusSeconds(2);
    send("full@client.example", Delivery.accepted());

    assertThat(send("full@client.example", Delivery.accepted())).isEqualTo(Delivery.accepted());
  }

  @Test
  void waitsAsLongAsTheServiceAsks() {
    send("phone", Delivery.postponed("too many", Duration.ofMinutes(7)));
    now = now.plus(Duration.ofMinutes(6));

    assertThat(send("phone", Delivery.accepted())).isInstanceOf(Delivery.Deferred.class);
  }

  @Test
  void faultOfTheServiceGivesNoRecipientAPause() {
    send("zoe@client.example", Delivery.unavailable("refused", null));

    assertThat(send("zoe@client.example", Delivery.accepted())).isEqualTo(Delivery.accepted());
  }

  @Test
  void exceptionLeavesTheRecipientOpenForTheNextAttempt() {
    send("full@client.example", FULL);
    now = now.plusSeconds(2);
    assertThatThrownBy(
            () ->
                pauses.protect(
                    "full@client.example",
                    () -> {
                      throw new IllegalStateException("ours");
                    }))
        .hasMessage("ours");

    assertThat(send("full@client.example", Delivery.accepted())).isEqualTo(Delivery.accepted());
  }

  private Delivery send(String recipient, Delivery result) {
    return pauses.protect(
        recipient,
        () -> {
          attempts.incrementAndGet();
          return result;
        });
  }
}

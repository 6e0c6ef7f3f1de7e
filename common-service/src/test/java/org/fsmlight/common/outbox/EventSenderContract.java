package org.fsmlight.common.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Contract test of {@link EventSender}, run with a real broker and without. */
public abstract class EventSenderContract {

  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  private final String id = UUID.randomUUID().toString();
  private final PendingEvent event =
      new PendingEvent(
          id,
          "ClientErased",
          id,
          "erasure/" + id,
          1,
          Instant.parse("2026-11-21T12:00:00Z"),
          null,
          null,
          "{\"erasureId\":\"%s\",\"version\":1,\"companyId\":\"acme\",\"serviceCallIds\":[]}"
              .formatted(id),
          null);

  /** A sender whose broker acknowledges. */
  protected abstract EventSender sender();

  /** A sender whose broker is unavailable. */
  protected abstract EventSender senderWithoutBroker();

  /** The number of times the broker has received the event. */
  protected abstract int received(PendingEvent sent);

  @Test
  void completesWhenTheBrokerHasReceivedTheEvent() {
    assertThat(sender().send(event)).succeedsWithin(TIMEOUT);

    assertThat(received(event)).isEqualTo(1);
  }

  @Test
  void sendsAnEventAsOftenAsItIsCalled() {
    assertThat(sender().send(event)).succeedsWithin(TIMEOUT);
    assertThat(sender().send(event)).succeedsWithin(TIMEOUT);

    assertThat(received(event)).isEqualTo(2);
  }

  @Test
  void failsWhenTheBrokerIsUnavailable() {
    CompletableFuture<?> result;
    try {
      result = senderWithoutBroker().send(event);
    } catch (RuntimeException refused) {
      result = CompletableFuture.failedFuture(refused);
    }

    assertThat(result).failsWithin(TIMEOUT);
    assertThat(received(event)).isZero();
  }
}

package org.fsmlight.notification.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackoffTests {

  /** The hash of an empty id is zero, so that its waits are not shortened. */
  private static final String UNSPREAD = "";

  private final Backoff backoff = new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(2));

  @Test
  void doublesFromTheFirstWaitUpToTheLongest() {
    assertThat(IntStream.rangeClosed(1, 9).mapToObj(count -> backoff.after(count, UNSPREAD)))
        .extracting(Duration::toSeconds)
        .containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 64L, 120L, 120L);
  }

  @Test
  void attemptThatWasNotCountedWaitsLikeTheFirst() {
    assertThat(backoff.after(0, UNSPREAD)).isEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void staysTheLongestAfterAnyNumberOfAttempts() {
    assertThat(backoff.after(Integer.MAX_VALUE, UNSPREAD)).isEqualTo(Duration.ofMinutes(2));
  }

  @Test
  void spreadsMessagesOverTheLastFifthOfTheWait() {
    var waits = IntStream.range(0, 1_000).mapToObj(i -> backoff.after(10, "message-" + i)).toList();

    assertThat(waits)
        .allSatisfy(
            wait -> assertThat(wait).isBetween(Duration.ofSeconds(96), Duration.ofMinutes(2)));
    assertThat(waits.stream().distinct()).hasSizeGreaterThan(500);
  }
}

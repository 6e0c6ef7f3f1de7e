package org.fsmlight.team.identity.throttling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import java.util.stream.LongStream;
import org.fsmlight.team.testing.Concurrently;
import org.junit.jupiter.api.Test;

/** The behaviour of every store of attempt counters. */
public interface AttemptCountersContract {

  Instant UNTIL = Instant.parse("2126-11-22T12:00:00Z");

  AttemptCounters counters();

  @Test
  default void countsFromOne() {
    var counter = randomCounter();

    assertThat(counters().increment(counter, UNTIL)).isEqualTo(1);
    assertThat(counters().increment(counter, UNTIL)).isEqualTo(2);
    assertThat(counters().increment(randomCounter(), UNTIL)).isEqualTo(1);
  }

  @Test
  default void takesAnAttemptBack() {
    var counter = randomCounter();
    counters().increment(counter, UNTIL);
    counters().increment(counter, UNTIL);

    counters().decrement(counter);

    assertThat(counters().increment(counter, UNTIL)).isEqualTo(2);
  }

  @Test
  default void ignoresAnUnknownCounterThatIsTakenBack() {
    var counter = randomCounter();

    counters().decrement(counter);

    assertThat(counters().increment(counter, UNTIL)).isEqualTo(1);
  }

  @Test
  default void countsEveryConcurrentAttempt() throws Exception {
    var counter = randomCounter();

    assertThat(Concurrently.fifty(_ -> counters().increment(counter, UNTIL)))
        .containsExactlyInAnyOrderElementsOf(LongStream.rangeClosed(1, 50).boxed().toList());
  }

  private static String randomCounter() {
    return "counter:" + UUID.randomUUID();
  }
}

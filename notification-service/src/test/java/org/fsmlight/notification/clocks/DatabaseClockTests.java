package org.fsmlight.notification.clocks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Instances share the database's clock, whatever their machines' clocks show. */
class DatabaseClockTests {

  private static final Instant TEN = Instant.parse("2026-11-21T10:00:00Z");

  private final Deque<Duration> roundTrips = new ArrayDeque<>();
  private long nanos = 7_000_000_000L;
  private Instant database = TEN;

  @Test
  void countsOnFromTheDatabasesTime() {
    var clock = new DatabaseClock(this::ask, () -> nanos);

    pass(Duration.ofSeconds(20));

    assertThat(clock.instant()).isEqualTo(TEN.plusSeconds(20));
  }

  @Test
  void takesTheSampleWithTheShortestRoundTrip() {
    roundTrips.addAll(
        List.of(
            Duration.ofMillis(900),
            Duration.ofMillis(40),
            Duration.ofMillis(2),
            Duration.ofSeconds(3),
            Duration.ofMillis(500)));

    var clock = new DatabaseClock(this::ask, () -> nanos);

    assertThat(Duration.between(database, clock.instant()).abs())
        .isLessThanOrEqualTo(Duration.ofMillis(1));
  }

  @Test
  void followsTheDatabaseWhenItIsAskedAgain() {
    var clock = new DatabaseClock(this::ask, () -> nanos);
    database = database.plus(Duration.ofMinutes(10));
    assertThat(clock.instant()).isEqualTo(TEN);

    clock.synchronize();

    assertThat(clock.instant()).isEqualTo(TEN.plus(Duration.ofMinutes(10)));
  }

  @Test
  void keepsTheLastComparisonWhileTheDatabaseIsAway() {
    var away = new IllegalStateException("away");
    var failing = new boolean[1];
    var clock =
        new DatabaseClock(
            () -> {
              if (failing[0]) {
                throw away;
              }
              return ask();
            },
            () -> nanos);
    failing[0] = true;

    assertThatThrownBy(clock::synchronize).isSameAs(away);
    pass(Duration.ofSeconds(5));

    assertThat(clock.instant()).isEqualTo(TEN.plusSeconds(5));
  }

  /** The database answers in the middle of the round trip. */
  private Instant ask() {
    var half = roundTrips.isEmpty() ? Duration.ZERO : roundTrips.pop().dividedBy(2);
    pass(half);
    var answer = database;
    pass(half);
    return answer;
  }

  private void pass(Duration time) {
    nanos += time.toNanos();
    database = database.plus(time);
  }
}

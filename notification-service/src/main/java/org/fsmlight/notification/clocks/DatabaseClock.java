package org.fsmlight.notification.clocks;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The database's clock, as this instance knows it: the last comparison plus the time that has
 * passed since by a monotonic counter. All instances therefore judge holds, due times and leases by
 * one clock, whatever their machines' clocks show. It ticks in milliseconds, the precision of the
 * store. Its error is at most half a round trip to the database, the shortest of several.
 */
public final class DatabaseClock extends Clock {

  private static final Logger log = LoggerFactory.getLogger(DatabaseClock.class);
  private static final int SAMPLES = 5;
  private static final Duration JUMP = Duration.ofSeconds(1);

  private final DatabaseTime database;
  private final LongSupplier nanos;
  private final ZoneId zone;
  private volatile Comparison last;

  /**
   * @param nanos a monotonic counter of nanoseconds
   */
  public DatabaseClock(DatabaseTime database, LongSupplier nanos) {
    this.database = database;
    this.nanos = nanos;
    this.zone = ZoneOffset.UTC;
    this.last = compare();
  }

  private DatabaseClock(DatabaseClock other, ZoneId zone) {
    this.database = other.database;
    this.nanos = other.nanos;
    this.zone = zone;
    this.last = other.last;
  }

  /** Compares with the database again. Until then, the last comparison holds. */
  public void synchronize() {
    var expected = instant();
    last = compare();
    var jump = Duration.between(expected, instant()).abs();
    if (jump.compareTo(JUMP) > 0) {
      log.warn("The database's clock has moved by {} ms", jump.toMillis());
    }
  }

  @Override
  public Instant instant() {
    var known = last;
    return known.time().plusNanos(nanos.getAsLong() - known.nanos()).truncatedTo(ChronoUnit.MILLIS);
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  @Override
  public Clock withZone(ZoneId other) {
    return new DatabaseClock(this, other);
  }

  private Comparison compare() {
    return Stream.generate(this::sample)
        .limit(SAMPLES)
        .min(Comparator.comparingLong(Comparison::roundTrip))
        .orElseThrow();
  }

  private Comparison sample() {
    long asked = nanos.getAsLong();
    var time = database.ask();
    long answered = nanos.getAsLong();
    return new Comparison(time.plusNanos((answered - asked) / 2), answered, answered - asked);
  }

  /**
   * A comparison of the clocks.
   *
   * @param nanos the counter at that time
   * @param roundTrip the nanoseconds that the database took to answer
   */
  private record Comparison(Instant time, long nanos, long roundTrip) {}
}

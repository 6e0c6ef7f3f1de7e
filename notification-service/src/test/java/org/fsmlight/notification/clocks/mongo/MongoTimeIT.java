package org.fsmlight.notification.clocks.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.fsmlight.notification.TestDatabase;
import org.fsmlight.notification.clocks.DatabaseClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The store returns its time, and two instances agree on it. */
class MongoTimeIT {

  private final TestDatabase database = new TestDatabase();
  private final MongoTime time = new MongoTime(database.mongo());

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void returnsTheTimeOfTheStore() {
    assertThat(Duration.between(Instant.now(), time.ask()).abs())
        .isLessThan(Duration.ofSeconds(30));
  }

  @Test
  void twoInstancesAgree() {
    time.ask(); // connects
    var one = new DatabaseClock(time, System::nanoTime);
    var other = new DatabaseClock(time, System::nanoTime);

    var apart = Duration.between(one.instant(), other.instant()).abs();

    assertThat(apart).isLessThan(Duration.ofSeconds(1));
  }
}

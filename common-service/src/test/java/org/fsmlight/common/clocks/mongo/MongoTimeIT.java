package org.fsmlight.common.clocks.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.fsmlight.common.clocks.DatabaseClock;
import org.fsmlight.common.toy.ToySystem;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The store returns its time, and two instances agree on it. */
class MongoTimeIT {

  private final MongoTime time = new MongoTime(ToySystem.running().bean(MongoTemplate.class));

  @Test
  void returnsTheTimeOfTheStore() {
    assertThat(Duration.between(Instant.now(), time.ask()).abs())
        .isLessThan(Duration.ofSeconds(30));
  }

  @Test
  void twoInstancesAgree() {
    time.ask(); // connects
    var one = new DatabaseClock(time, Instant::now, System::nanoTime);
    var other = new DatabaseClock(time, Instant::now, System::nanoTime);

    var apart = Duration.between(one.instant(), other.instant()).abs();

    assertThat(apart).isLessThan(Duration.ofSeconds(1));
  }
}

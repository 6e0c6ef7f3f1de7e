package org.fsmlight.common.clocks;

import java.time.Clock;
import java.time.Duration;
import org.fsmlight.common.clocks.mongo.MongoTime;
import org.fsmlight.common.startup.StartupDependency;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Configures the only clock of a service. */
@Configuration(proxyBeanMethods = false)
public class ClockConfiguration {

  @Bean
  DatabaseClock clock(MongoTemplate mongo, StartupDependency startup, MachineTime machine) {
    var database = new MongoTime(mongo);
    startup.await("MongoDB", database::ask);
    return new DatabaseClock(database, machine, System::nanoTime);
  }

  @Bean
  @ConditionalOnMissingBean
  MachineTime machineTime() {
    return Clock.systemUTC()::instant;
  }

  @Bean
  SynchronizeClock synchronizeClock(
      DatabaseClock clock, @Value("${fsm.clock-sync:30s}") Duration interval) {
    return new SynchronizeClock(clock, interval);
  }
}

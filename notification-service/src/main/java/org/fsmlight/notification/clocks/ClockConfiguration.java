package org.fsmlight.notification.clocks;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** Replaces the machine's clock by the database's in the whole service. */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

  @Bean
  @Primary
  DatabaseClock databaseClock(DatabaseTime database) {
    return new DatabaseClock(database, System::nanoTime);
  }
}

package org.fsmlight.amazon.clearance;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the use case on its port. */
@Configuration(proxyBeanMethods = false)
class UseCases {

  @Bean
  Clearing clearing(Clearances clearances) {
    return new Clearing(clearances);
  }
}

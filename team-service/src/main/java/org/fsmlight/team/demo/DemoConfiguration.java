package org.fsmlight.team.demo;

import java.time.Clock;
import org.fsmlight.team.identity.operators.Operators;
import org.fsmlight.team.identity.tokens.MachineClients;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Adds demo clients, operators, companies and people if {@code fsm.demo.enabled} is true. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("fsm.demo.enabled")
@EnableConfigurationProperties(DemoProperties.class)
class DemoConfiguration {

  @Bean
  MachineClients demoClients(DemoProperties demo) {
    return new MachineClients(demo.clients());
  }

  @Bean
  Operators demoOperators(DemoProperties demo) {
    return new Operators(demo.operators());
  }

  @Bean
  ApplicationRunner demoSeed(DemoProperties demo, SeedCompanies seedCompanies, Clock clock) {
    return _ -> demo.companies().forEach(company -> seedCompanies.seed(company, clock.instant()));
  }
}

package org.fsmlight.team.demo;

import org.fsmlight.team.operators.Operators;
import org.fsmlight.team.tokens.MachineClients;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Only where {@code fsm.demo.enabled} is true; nowhere else do the demo clients exist. */
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
  ApplicationRunner demoSeed(DemoProperties demo, SeedCompanies companies, SeedPeople people) {
    return _ -> demo.companies().forEach(company -> companies.seed(company, people));
  }
}

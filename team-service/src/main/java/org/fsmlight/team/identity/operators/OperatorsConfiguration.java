package org.fsmlight.team.identity.operators;

import java.util.List;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads operators from {@code fsm.operators} and loads those of all sources at startup. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OperatorsConfiguration.Configured.class)
class OperatorsConfiguration {

  @ConfigurationProperties("fsm")
  record Configured(@DefaultValue List<Operator> operators) {}

  @Bean
  Operators configuredOperators(Configured configured) {
    return new Operators(configured.operators());
  }

  @Bean
  ApplicationRunner loadOperators(OperatorMemberships operators) {
    return _ -> operators.load();
  }
}

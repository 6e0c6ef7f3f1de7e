package org.fsmlight.common.toy;

import org.fsmlight.common.deadletters.DeadLetters;
import org.fsmlight.common.security.AccessRules;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpMethod;

/** The smallest possible service: one aggregate, one listener, a few paths. */
@SpringBootApplication
public class ToyServiceApplication {

  @Bean
  static BeanPostProcessor flakyDeadLetters() {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DeadLetters real ? new FlakyDeadLetters(real) : bean;
      }
    };
  }

  @Bean
  AccessRules access() {
    return rules -> {
      rules.requestMatchers("/api/open").permitAll();
      rules.requestMatchers(HttpMethod.DELETE, "/api/toys/**").hasRole("OPERATOR");
      rules.requestMatchers("/api/**").authenticated();
    };
  }
}

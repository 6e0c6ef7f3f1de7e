package org.fsmlight.common.toy;

import org.fsmlight.common.security.AccessRules;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpMethod;

/** The smallest service there is: one aggregate, one listener, a few paths. */
@SpringBootApplication
public class ToyServiceApplication {

  @Bean
  AccessRules access() {
    return rules -> {
      rules.requestMatchers("/api/open").permitAll();
      rules.requestMatchers(HttpMethod.DELETE, "/api/toys/**").hasRole("OPERATOR");
      rules.requestMatchers("/api/**").authenticated();
    };
  }
}

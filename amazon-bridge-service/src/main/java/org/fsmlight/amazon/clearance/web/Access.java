package org.fsmlight.amazon.clearance.web;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.PUT;

import org.fsmlight.common.security.AccessRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may call what. */
@Configuration(proxyBeanMethods = false)
class Access {

  private static final String CLEARANCE = "/api/amazon/technicians/{id}";

  @Bean
  AccessRules accessRules() {
    return rules ->
        rules
            .requestMatchers(GET, CLEARANCE)
            .hasAnyRole("DISPATCHER", "OPERATOR")
            .requestMatchers(PUT, CLEARANCE)
            .hasAnyRole("DISPATCHER", "OPERATOR");
  }
}

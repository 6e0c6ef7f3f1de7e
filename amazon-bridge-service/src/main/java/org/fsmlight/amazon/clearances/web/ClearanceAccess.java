package org.fsmlight.amazon.clearances.web;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.PUT;

import org.fsmlight.common.security.AccessRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The roles that may read and record clearances. */
@Configuration(proxyBeanMethods = false)
class ClearanceAccess {

  private static final String CLEARANCE = "/api/amazon/technicians/{id}";

  @Bean
  AccessRules clearanceAccessRules() {
    return rules ->
        rules
            .requestMatchers(GET, CLEARANCE)
            .hasAnyRole("DISPATCHER", "OPERATOR")
            .requestMatchers(PUT, CLEARANCE)
            .hasAnyRole("DISPATCHER", "OPERATOR");
  }
}

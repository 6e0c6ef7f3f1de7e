package org.fsmlight.team.identity.accounts.web;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.PUT;

import org.fsmlight.common.security.AccessRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Access to the own account: every person, whatever their role. */
@Configuration(proxyBeanMethods = false)
class AccountAccess {

  @Bean
  AccessRules accountAccessRules() {
    return rules -> {
      rules.requestMatchers(GET, "/api/account").hasAnyRole("DISPATCHER", "TECHNICIAN", "OPERATOR");
      rules
          .requestMatchers(PUT, "/api/account/password")
          .hasAnyRole("DISPATCHER", "TECHNICIAN", "OPERATOR");
    };
  }
}

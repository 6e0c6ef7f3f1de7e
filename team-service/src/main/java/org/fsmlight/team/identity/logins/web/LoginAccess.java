package org.fsmlight.team.identity.logins.web;

import static org.springframework.http.HttpMethod.POST;

import org.fsmlight.common.security.AccessRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Access to the login: everybody. */
@Configuration(proxyBeanMethods = false)
class LoginAccess {

  @Bean
  AccessRules loginAccessRules() {
    return rules -> rules.requestMatchers(POST, "/login").permitAll();
  }
}

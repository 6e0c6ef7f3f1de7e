package org.fsmlight.team.identity.signups.web;

import static org.springframework.http.HttpMethod.POST;

import org.fsmlight.common.security.AccessRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Access to sign-ups: everybody. */
@Configuration(proxyBeanMethods = false)
class SignUpAccess {

  @Bean
  AccessRules signUpAccessRules() {
    return rules -> rules.requestMatchers(POST, "/api/companies").permitAll();
  }
}

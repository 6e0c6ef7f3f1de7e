package org.fsmlight.requests.erasures.web;

import static org.springframework.http.HttpMethod.POST;

import org.fsmlight.common.security.AccessRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Only operators may erase clients. */
@Configuration(proxyBeanMethods = false)
class ErasureAccess {

  @Bean
  AccessRules erasureAccessRules() {
    return rules -> rules.requestMatchers(POST, "/api/clients/erase").hasRole("OPERATOR");
  }
}

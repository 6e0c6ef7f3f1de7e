package org.fsmlight.team.identity.passwordresets.web;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import org.fsmlight.common.security.AccessRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Access to password resets: everybody, since the link is the proof. */
@Configuration(proxyBeanMethods = false)
class PasswordResetAccess {

  @Bean
  AccessRules passwordResetAccessRules() {
    return rules -> {
      rules
          .requestMatchers(POST, "/api/password-resets", "/api/password-resets/{token}")
          .permitAll();
      rules.requestMatchers(GET, "/api/password-resets/{token}").permitAll();
    };
  }
}

package org.fsmlight.notification.messages.web;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import org.fsmlight.common.security.AccessRules;
import org.fsmlight.common.security.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MessageAccess {

  @Bean
  AccessRules messageAccessRules() {
    return rules ->
        rules
            .requestMatchers(GET, "/api/notifications")
            .hasAnyRole(Role.DISPATCHER.name(), Role.OPERATOR.name())
            .requestMatchers(POST, "/api/notifications/*/resend")
            .hasAnyRole(Role.DISPATCHER.name(), Role.OPERATOR.name());
  }
}

package org.fsmlight.notification.web;

import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import org.fsmlight.common.security.AccessRules;
import org.fsmlight.common.security.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

  @Bean
  AccessRules accessRules() {
    String dispatcher = Role.DISPATCHER.name();
    return rules ->
        rules
            .requestMatchers(GET, "/api/notifications")
            .hasAnyRole(dispatcher, Role.OPERATOR.name())
            .requestMatchers(POST, "/api/notifications/*/resend")
            .hasAnyRole(dispatcher, Role.OPERATOR.name())
            .requestMatchers(POST, "/api/devices")
            .hasAnyRole(dispatcher, Role.TECHNICIAN.name())
            .requestMatchers(DELETE, "/api/devices")
            .hasAnyRole(dispatcher, Role.TECHNICIAN.name());
  }
}

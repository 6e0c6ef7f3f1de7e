package org.fsmlight.notification.devices.web;

import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.POST;

import org.fsmlight.common.security.AccessRules;
import org.fsmlight.common.security.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DeviceAccess {

  @Bean
  AccessRules deviceAccessRules() {
    return rules ->
        rules
            .requestMatchers(POST, "/api/devices")
            .hasAnyRole(Role.DISPATCHER.name(), Role.TECHNICIAN.name())
            .requestMatchers(DELETE, "/api/devices")
            .hasAnyRole(Role.DISPATCHER.name(), Role.TECHNICIAN.name());
  }
}

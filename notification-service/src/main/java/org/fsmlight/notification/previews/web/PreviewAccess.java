package org.fsmlight.notification.previews.web;

import static org.springframework.http.HttpMethod.GET;

import org.fsmlight.common.security.AccessRules;
import org.fsmlight.common.security.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PreviewAccess {

  @Bean
  AccessRules previewAccessRules() {
    return rules ->
        rules
            .requestMatchers(GET, "/api/service-calls/*/recipients")
            .hasRole(Role.DISPATCHER.name());
  }
}

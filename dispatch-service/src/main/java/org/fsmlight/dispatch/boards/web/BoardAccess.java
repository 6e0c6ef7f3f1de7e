package org.fsmlight.dispatch.boards.web;

import static org.springframework.http.HttpMethod.GET;

import org.fsmlight.common.security.AccessRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The roles that may read boards and the archive. */
@Configuration(proxyBeanMethods = false)
class BoardAccess {

  @Bean
  AccessRules boardAccessRules() {
    return rules ->
        rules
            .requestMatchers(GET, "/api/board", "/api/board/stream")
            .hasRole("DISPATCHER")
            .requestMatchers(GET, "/api/service-calls")
            .hasAnyRole("DISPATCHER", "OPERATOR");
  }
}

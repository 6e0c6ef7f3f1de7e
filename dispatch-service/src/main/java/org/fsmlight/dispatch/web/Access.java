package org.fsmlight.dispatch.web;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import org.fsmlight.common.security.AccessRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which role may call what; whose call it is, the use cases decide. */
@Configuration(proxyBeanMethods = false)
class Access {

  private static final String CALL = "/api/service-calls/{id}";

  @Bean
  AccessRules accessRules() {
    return rules ->
        rules
            .requestMatchers(GET, "/api/board", "/api/board/stream")
            .hasRole("DISPATCHER")
            .requestMatchers(GET, "/api/my/service-calls")
            .hasRole("TECHNICIAN")
            .requestMatchers(GET, "/api/service-calls", CALL + "/history")
            .hasAnyRole("DISPATCHER", "OPERATOR")
            .requestMatchers(GET, CALL)
            .hasAnyRole("DISPATCHER", "TECHNICIAN", "OPERATOR")
            .requestMatchers(POST, CALL + "/schedule", CALL + "/client-called", CALL + "/undo")
            .hasAnyRole("DISPATCHER", "TECHNICIAN")
            .requestMatchers(POST, CALL + "/assign", CALL + "/unassign")
            .hasRole("DISPATCHER")
            .requestMatchers(
                POST, CALL + "/check-in", CALL + "/check-out", CALL + "/cannot-complete")
            .hasRole("TECHNICIAN")
            .requestMatchers(POST, CALL + "/cancel")
            .hasAnyRole("DISPATCHER", "OPERATOR");
  }
}

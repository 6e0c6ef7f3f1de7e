package org.fsmlight.dispatch.calls.web;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import org.fsmlight.common.security.AccessRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The roles that may read and command service calls. Use cases decide which calls an actor may
 * command.
 */
@Configuration(proxyBeanMethods = false)
class ServiceCallAccess {

  private static final String CALL = "/api/service-calls/{id}";

  @Bean
  AccessRules serviceCallAccessRules() {
    return rules ->
        rules
            .requestMatchers(GET, "/api/my/service-calls")
            .hasRole("TECHNICIAN")
            .requestMatchers(GET, CALL)
            .hasAnyRole("DISPATCHER", "TECHNICIAN", "OPERATOR")
            .requestMatchers(GET, CALL + "/candidates", CALL + "/free-times")
            .hasRole("DISPATCHER")
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

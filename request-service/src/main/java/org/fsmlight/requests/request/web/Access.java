package org.fsmlight.requests.request.web;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import org.fsmlight.common.security.AccessRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may call what. */
@Configuration(proxyBeanMethods = false)
class Access {

  @Bean
  AccessRules accessRules() {
    return rules ->
        rules
            .requestMatchers(POST, "/api/service-requests")
            .hasRole("MARKETPLACE")
            .requestMatchers(GET, "/api/service-requests/{id}")
            .authenticated() // who may not read it learns only that there is none: see Readers
            .requestMatchers(
                POST,
                "/api/service-requests/{id}/accept",
                "/api/service-requests/{id}/decline",
                "/api/service-requests/{id}/undo")
            .hasRole("DISPATCHER")
            .requestMatchers(POST, "/api/service-requests/{id}/withdraw")
            .hasAnyRole("MARKETPLACE", "OPERATOR")
            .requestMatchers(POST, "/api/service-requests/{id}/redistribute")
            .hasRole("OPERATOR")
            .requestMatchers(POST, "/api/clients/erase")
            .hasRole("OPERATOR")
            .requestMatchers(GET, "/api/service-requests")
            .hasRole("OPERATOR");
  }
}

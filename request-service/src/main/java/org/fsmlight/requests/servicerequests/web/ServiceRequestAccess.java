package org.fsmlight.requests.servicerequests.web;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import org.fsmlight.common.security.AccessRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The roles that may read service requests and command them. */
@Configuration(proxyBeanMethods = false)
class ServiceRequestAccess {

  @Bean
  AccessRules serviceRequestAccessRules() {
    return rules ->
        rules
            .requestMatchers(POST, "/api/service-requests")
            .hasRole("MARKETPLACE")
            .requestMatchers(GET, "/api/service-requests/{id}")
            .authenticated() // callers without read permission get 404: see ReadPermission
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
            .requestMatchers(GET, "/api/service-requests")
            .hasRole("OPERATOR");
  }
}

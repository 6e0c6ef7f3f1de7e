package org.fsmlight.team.organization.dispatchers.web;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import org.fsmlight.common.security.AccessRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Access to dispatchers: the dispatchers of the company. */
@Configuration(proxyBeanMethods = false)
class DispatcherAccess {

  @Bean
  AccessRules dispatcherAccessRules() {
    return rules -> {
      rules
          .requestMatchers(
              GET, "/api/dispatchers", "/api/dispatchers/{id}", "/api/dispatchers/me/profile")
          .hasRole("DISPATCHER");
      rules.requestMatchers(PUT, "/api/dispatchers/me/profile").hasRole("DISPATCHER");
      rules
          .requestMatchers(
              POST,
              "/api/dispatchers",
              "/api/dispatchers/{id}/reinvite",
              "/api/dispatchers/{id}/remove")
          .hasRole("DISPATCHER");
    };
  }
}

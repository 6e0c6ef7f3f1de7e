package org.fsmlight.team.organization.technicians.web;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import org.fsmlight.common.security.AccessRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Access to technicians: the dispatchers of the company, and each technician to their own data. */
@Configuration(proxyBeanMethods = false)
class TechnicianAccess {

  @Bean
  AccessRules technicianAccessRules() {
    return rules -> {
      rules.requestMatchers(GET, "/api/technicians/me/profile").hasRole("TECHNICIAN");
      rules
          .requestMatchers(
              PUT,
              "/api/technicians/me/profile",
              "/api/technicians/me/picture",
              "/api/technicians/me/skills")
          .hasRole("TECHNICIAN");
      rules
          .requestMatchers(GET, "/api/technicians/{id}/picture")
          .hasAnyRole("DISPATCHER", "TECHNICIAN");
      rules.requestMatchers(GET, "/api/technicians", "/api/technicians/{id}").hasRole("DISPATCHER");
      rules
          .requestMatchers(
              POST,
              "/api/technicians",
              "/api/technicians/{id}/reinvite",
              "/api/technicians/{id}/deactivate",
              "/api/technicians/{id}/reactivate")
          .hasRole("DISPATCHER");
    };
  }
}

package org.fsmlight.team.web;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import org.fsmlight.common.security.AccessRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may call what of this service. */
@Configuration(proxyBeanMethods = false)
class TeamAccess {

  @Bean
  AccessRules teamAccessRules() {
    return rules -> {
      rules.requestMatchers(POST, "/login").permitAll();
      rules.requestMatchers(GET, "/api/account").hasAnyRole("DISPATCHER", "TECHNICIAN", "OPERATOR");
      rules
          .requestMatchers(PUT, "/api/account/password")
          .hasAnyRole("DISPATCHER", "TECHNICIAN", "OPERATOR");
      rules.requestMatchers(GET, "/api/invitations/{token}").permitAll();
      rules.requestMatchers(POST, "/api/invitations/{token}").permitAll();
      rules
          .requestMatchers(
              POST, "/api/companies", "/api/password-resets", "/api/password-resets/{token}")
          .permitAll();
      rules.requestMatchers(GET, "/api/password-resets/{token}").permitAll();
      rules.requestMatchers(GET, "/api/audit").hasAnyRole("DISPATCHER", "OPERATOR");
      rules.requestMatchers(GET, "/api/companies", "/api/companies/{id}").hasRole("OPERATOR");
      rules.requestMatchers(GET, "/api/skills").authenticated();
      rules
          .requestMatchers(
              GET,
              "/api/company",
              "/api/dispatchers",
              "/api/dispatchers/{id}",
              "/api/dispatchers/me/profile")
          .hasRole("DISPATCHER");
      rules
          .requestMatchers(PUT, "/api/company", "/api/dispatchers/me/profile")
          .hasRole("DISPATCHER");
      rules
          .requestMatchers(
              POST,
              "/api/dispatchers",
              "/api/dispatchers/{id}/reinvite",
              "/api/dispatchers/{id}/remove")
          .hasRole("DISPATCHER");
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

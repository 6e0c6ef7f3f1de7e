package org.fsmlight.team.organization.companies.web;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.PUT;

import org.fsmlight.common.security.AccessRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Access to the caller's company: its dispatchers. */
@Configuration(proxyBeanMethods = false)
class CompanyAccess {

  @Bean
  AccessRules companyAccessRules() {
    return rules -> {
      rules.requestMatchers(GET, "/api/company").hasRole("DISPATCHER");
      rules.requestMatchers(PUT, "/api/company").hasRole("DISPATCHER");
    };
  }
}

package org.fsmlight.team.organization.partners.web;

import static org.springframework.http.HttpMethod.GET;

import org.fsmlight.common.security.AccessRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Access to all companies: operators. */
@Configuration(proxyBeanMethods = false)
class PartnerAccess {

  @Bean
  AccessRules partnerAccessRules() {
    return rules ->
        rules.requestMatchers(GET, "/api/companies", "/api/companies/{id}").hasRole("OPERATOR");
  }
}

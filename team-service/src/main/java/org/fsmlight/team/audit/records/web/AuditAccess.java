package org.fsmlight.team.audit.records.web;

import static org.springframework.http.HttpMethod.GET;

import org.fsmlight.common.security.AccessRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Access to the audit: dispatchers and operators. */
@Configuration(proxyBeanMethods = false)
class AuditAccess {

  @Bean
  AccessRules auditAccessRules() {
    return rules -> rules.requestMatchers(GET, "/api/audit").hasAnyRole("DISPATCHER", "OPERATOR");
  }
}

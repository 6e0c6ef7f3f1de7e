package org.fsmlight.team.organization.skills.web;

import static org.springframework.http.HttpMethod.GET;

import org.fsmlight.common.security.AccessRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Access to skills: everybody who has a token. */
@Configuration(proxyBeanMethods = false)
class SkillAccess {

  @Bean
  AccessRules skillAccessRules() {
    return rules -> rules.requestMatchers(GET, "/api/skills").authenticated();
  }
}

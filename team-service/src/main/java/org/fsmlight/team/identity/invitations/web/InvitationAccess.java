package org.fsmlight.team.identity.invitations.web;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import org.fsmlight.common.security.AccessRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Access to invitations: everybody, since the link is the proof. */
@Configuration(proxyBeanMethods = false)
class InvitationAccess {

  @Bean
  AccessRules invitationAccessRules() {
    return rules -> {
      rules.requestMatchers(GET, "/api/invitations/{token}").permitAll();
      rules.requestMatchers(POST, "/api/invitations/{token}").permitAll();
    };
  }
}

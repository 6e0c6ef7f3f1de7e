package org.fsmlight.dispatch.histories.web;

import static org.springframework.http.HttpMethod.GET;

import org.fsmlight.common.security.AccessRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The roles that may read histories. */
@Configuration(proxyBeanMethods = false)
class HistoryAccess {

  @Bean
  AccessRules historyAccessRules() {
    return rules ->
        rules
            .requestMatchers(GET, "/api/service-calls/{id}/history")
            .hasAnyRole("DISPATCHER", "OPERATOR");
  }
}

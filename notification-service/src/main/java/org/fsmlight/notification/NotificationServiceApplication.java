package org.fsmlight.notification;

import org.fsmlight.common.security.AccessRules;
import org.fsmlight.common.security.Role;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpMethod;

/** The service that tells clients, dispatchers and technicians what happened. */
@SpringBootApplication
public class NotificationServiceApplication {

  public static void main(String[] arguments) {
    new SpringApplicationBuilder(NotificationServiceApplication.class)
        .properties("spring.config.name=notification-service")
        .run(arguments);
  }

  @Bean
  AccessRules accessRules() {
    return rules ->
        rules
            .requestMatchers(HttpMethod.GET, "/api/notifications")
            .hasAnyRole(Role.DISPATCHER.name(), Role.OPERATOR.name())
            .requestMatchers(HttpMethod.POST, "/api/devices")
            .hasAnyRole(Role.DISPATCHER.name(), Role.TECHNICIAN.name())
            .requestMatchers(HttpMethod.DELETE, "/api/devices")
            .hasAnyRole(Role.DISPATCHER.name(), Role.TECHNICIAN.name());
  }
}

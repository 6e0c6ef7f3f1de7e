package org.fsmlight.notification;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** The service that notifies clients, dispatchers and technicians by mail and push. */
@SpringBootApplication
public class NotificationServiceApplication {

  public static void main(String[] arguments) {
    new SpringApplicationBuilder(NotificationServiceApplication.class)
        .properties("spring.config.name=notification-service")
        .run(arguments);
  }
}

package org.fsmlight.team;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** Runs team-service: companies and their people, the tokens of all services, and the audit. */
@SpringBootApplication
public class TeamServiceApplication {

  public static void main(String[] args) {
    new SpringApplicationBuilder(TeamServiceApplication.class)
        .properties("spring.config.name=team-service")
        .run(args);
  }
}

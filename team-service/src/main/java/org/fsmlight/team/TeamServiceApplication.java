package org.fsmlight.team;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** Companies and their people; the issuer of the tokens that all services trust. */
@SpringBootApplication
public class TeamServiceApplication {

  public static void main(String[] args) {
    new SpringApplicationBuilder(TeamServiceApplication.class)
        .properties("spring.config.name=team-service")
        .run(args);
  }
}

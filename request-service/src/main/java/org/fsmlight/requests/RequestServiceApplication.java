package org.fsmlight.requests;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** Starts request-service. */
@SpringBootApplication
public class RequestServiceApplication {

  public static void main(String[] args) {
    new SpringApplicationBuilder(RequestServiceApplication.class)
        .properties("spring.config.name=request-service")
        .run(args);
  }
}

package org.fsmlight.dispatch;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** Starts dispatch-service as a program of its own. */
@SpringBootApplication
public class DispatchServiceApplication {

  public static void main(String[] args) {
    new SpringApplicationBuilder(DispatchServiceApplication.class)
        .properties("spring.config.name=dispatch-service")
        .run(args);
  }
}

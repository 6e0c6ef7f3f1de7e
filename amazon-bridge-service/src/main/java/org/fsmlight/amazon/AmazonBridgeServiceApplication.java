package org.fsmlight.amazon;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts amazon-bridge-service. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class AmazonBridgeServiceApplication {

  public static void main(String[] args) {
    new SpringApplicationBuilder(AmazonBridgeServiceApplication.class)
        .properties("spring.config.name=amazon-bridge-service")
        .run(args);
  }
}

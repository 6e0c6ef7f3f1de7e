package org.fsmlight.quickstart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.fsmlight.amazon.AmazonBridgeServiceApplication;
import org.fsmlight.dispatch.DispatchServiceApplication;
import org.fsmlight.notification.NotificationServiceApplication;
import org.fsmlight.requests.RequestServiceApplication;
import org.fsmlight.team.TeamServiceApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A service as it runs anywhere else; only told where things are, and what is not its own. */
enum HostedService {
  REQUEST_SERVICE(RequestServiceApplication.class, Foreign.GATEWAY, Foreign.ISSUER),
  DISPATCH_SERVICE(DispatchServiceApplication.class, Foreign.GATEWAY, Foreign.ISSUER),
  TEAM_SERVICE(TeamServiceApplication.class, Foreign.GATEWAY),
  NOTIFICATION_SERVICE(NotificationServiceApplication.class, Foreign.GATEWAY, Foreign.ISSUER),
  AMAZON_BRIDGE_SERVICE(AmazonBridgeServiceApplication.class, Foreign.GATEWAY, Foreign.ISSUER);

  private final Class<?> application;
  private final String without;

  HostedService(Class<?> application, String... without) {
    this.application = application;
    this.without = String.join(",", without) + "," + String.join(",", Foreign.MEASURED_BY_NOBODY);
  }

  String serviceName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Runs it on a port of its own, reachable from this machine alone. */
  ConfigurableApplicationContext run(int port, List<String> whereThingsAre) {
    var arguments = new ArrayList<>(whereThingsAre);
    arguments.add("--server.port=" + port);
    arguments.add("--fsm.hosting.without=" + without);
    return new SpringApplicationBuilder(application)
        .properties("spring.config.name=" + serviceName())
        .registerShutdownHook(false)
        .logStartupInfo(false)
        .initializers(SharedReading.INSTANCE)
        .run(arguments.toArray(String[]::new));
  }

  /** As the gateway is told where the service listens. */
  String addressFor(int port) {
    return "--fsm.neighbours.%s.uri=http://127.0.0.1:%d".formatted(serviceName(), port);
  }

  /** Auto-configurations that neighbours bring onto the common class path. */
  static final class Foreign {

    static final String GATEWAY = "org.springframework.cloud.gateway";
    static final String ISSUER = "org.springframework.boot.security.oauth2.server.authorization";

    /** Meters of what all share, or that nobody reads where only the gateway is in reach. */
    static final List<String> MEASURED_BY_NOBODY =
        List.of(
            "org.springframework.boot.kafka.autoconfigure.metrics",
            "org.springframework.boot.micrometer.metrics.autoconfigure.export.prometheus",
            "org.springframework.boot.micrometer.metrics.autoconfigure.jvm",
            "org.springframework.boot.micrometer.metrics.autoconfigure.logging",
            "org.springframework.boot.micrometer.metrics.autoconfigure.startup",
            "org.springframework.boot.micrometer.metrics.autoconfigure.system",
            "org.springframework.boot.micrometer.tracing",
            "org.springframework.boot.mongodb.autoconfigure.metrics",
            "org.springframework.boot.opentelemetry",
            "org.springframework.boot.tomcat.autoconfigure.metrics");

    static final List<String> TO_GATEWAY =
        List.of(
            ISSUER,
            "org.springframework.boot.security",
            "org.springframework.boot.micrometer.tracing",
            "org.springframework.boot.mongodb",
            "org.springframework.boot.opentelemetry",
            "org.springframework.boot.data.mongodb",
            "org.springframework.boot.kafka",
            "org.springframework.boot.integration",
            "org.springframework.cloud.stream",
            "org.springframework.cloud.function",
            "org.springframework.boot.validation");

    private Foreign() {}
  }
}

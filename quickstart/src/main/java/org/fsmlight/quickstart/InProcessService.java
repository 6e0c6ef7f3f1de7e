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

/**
 * A service in this JVM. It runs as it does elsewhere, with the addresses of the infrastructure and
 * without the auto-configurations that other services bring onto the common class path.
 */
enum InProcessService {
  REQUEST_SERVICE(
      RequestServiceApplication.class,
      ExcludedAutoConfigurations.GATEWAY,
      ExcludedAutoConfigurations.ISSUER),
  DISPATCH_SERVICE(
      DispatchServiceApplication.class,
      ExcludedAutoConfigurations.GATEWAY,
      ExcludedAutoConfigurations.ISSUER),
  TEAM_SERVICE(TeamServiceApplication.class, ExcludedAutoConfigurations.GATEWAY),
  NOTIFICATION_SERVICE(
      NotificationServiceApplication.class,
      ExcludedAutoConfigurations.GATEWAY,
      ExcludedAutoConfigurations.ISSUER),
  AMAZON_BRIDGE_SERVICE(
      AmazonBridgeServiceApplication.class,
      ExcludedAutoConfigurations.GATEWAY,
      ExcludedAutoConfigurations.ISSUER);

  private final Class<?> application;
  private final String without;

  InProcessService(Class<?> application, String... without) {
    this.application = application;
    this.without =
        String.join(",", without)
            + ","
            + String.join(",", ExcludedAutoConfigurations.UNUSED_METERS);
  }

  String serviceName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Runs the service on its own port, which is reachable from this machine only. */
  ConfigurableApplicationContext run(int port, List<String> settings) {
    var arguments = new ArrayList<>(settings);
    arguments.add("--server.port=" + port);
    arguments.add("--fsm.hosting.without=" + without);
    return new SpringApplicationBuilder(application)
        .properties("spring.config.name=" + serviceName())
        .registerShutdownHook(false)
        .logStartupInfo(false)
        .initializers(SharedMetadataReader.INSTANCE)
        .run(arguments.toArray(String[]::new));
  }

  /** The argument with the address of the service, for the gateway. */
  String upstreamArgument(int port) {
    return "--fsm.neighbours.%s.uri=http://127.0.0.1:%d".formatted(serviceName(), port);
  }

  /** Auto-configurations that other programs bring onto the common class path. */
  static final class ExcludedAutoConfigurations {

    static final String GATEWAY = "org.springframework.cloud.gateway";
    static final String ISSUER = "org.springframework.boot.security.oauth2.server.authorization";

    /**
     * Meters of what all services share, or that cannot be read because only the gateway is public.
     */
    static final List<String> UNUSED_METERS =
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

    static final List<String> OF_GATEWAY =
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

    private ExcludedAutoConfigurations() {}
  }
}

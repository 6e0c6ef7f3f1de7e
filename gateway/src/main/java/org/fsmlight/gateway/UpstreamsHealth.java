package org.fsmlight.gateway;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.boot.health.contributor.CompositeHealthContributor;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthContributor;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The health of all upstreams. An upstream is up if one of its instances is. */
@Configuration(proxyBeanMethods = false)
class UpstreamsHealth {

  private static final Duration TIMEOUT = Duration.ofSeconds(3);

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(TIMEOUT).build();

  @Bean
  HealthContributor neighbours(Upstreams upstreams, InstanceMonitor monitor) {
    return CompositeHealthContributor.fromMap(
        upstreams.byName().keySet().stream()
            .collect(Collectors.toMap(Function.identity(), name -> anyOf(monitor.of(name)))));
  }

  private HealthIndicator anyOf(UpstreamInstances instances) {
    return () ->
        instances.inTurn().stream()
            .map(this::health)
            .filter(health -> health.getStatus().equals(Status.UP))
            .findFirst()
            .orElseGet(() -> health(instances.all().getFirst()));
  }

  private Health health(URI instance) {
    var request =
        HttpRequest.newBuilder(instance.resolve("/actuator/health")).timeout(TIMEOUT).build();
    try {
      int status = client.send(request, BodyHandlers.discarding()).statusCode();
      return status == 200
          ? Health.up().build()
          : Health.down().withDetail("answered", status).build();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return Health.unknown().build();
    } catch (IOException unreachable) {
      return Health.down().withDetail("error", unreachable.getClass().getSimpleName()).build();
    }
  }
}

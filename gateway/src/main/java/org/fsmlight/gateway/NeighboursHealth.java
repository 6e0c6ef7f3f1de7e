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

/** The gateway is healthy when an instance of every program behind it is. */
@Configuration(proxyBeanMethods = false)
class NeighboursHealth {

  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();

  @Bean
  HealthContributor neighbours(Neighbour.All all, InstanceWatch watch) {
    return CompositeHealthContributor.fromMap(
        all.neighbours().keySet().stream()
            .collect(Collectors.toMap(Function.identity(), name -> anyOf(watch.of(name)))));
  }

  private HealthIndicator anyOf(Instances instances) {
    return () ->
        instances.inTurn().stream()
            .map(this::health)
            .filter(health -> health.getStatus().equals(Status.UP))
            .findFirst()
            .orElseGet(() -> health(instances.all().getFirst()));
  }

  private Health health(URI neighbour) {
    HttpRequest question =
        HttpRequest.newBuilder(neighbour.resolve("/actuator/health")).timeout(PATIENCE).build();
    try {
      int status = client.send(question, BodyHandlers.discarding()).statusCode();
      return status == 200
          ? Health.up().build()
          : Health.down().withDetail("answered", status).build();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return Health.unknown().build();
    } catch (IOException away) {
      return Health.down().withDetail("error", away.getClass().getSimpleName()).build();
    }
  }
}

package org.fsmlight.quickstart.sandbox;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Asks the public API, as any integrator would, what state a company's technicians are in. */
class LiveTeam {

  private static final Logger log = LoggerFactory.getLogger(LiveTeam.class);
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final DemoWorld world;
  private final Environment environment;
  private final RestClient gateway;

  LiveTeam(DemoWorld world, Environment environment) {
    this.world = world;
    this.environment = environment;
    var factory =
        new JdkClientHttpRequestFactory(
            HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(PATIENCE)
                .build());
    factory.setReadTimeout(PATIENCE);
    this.gateway = RestClient.builder().requestFactory(factory).build();
  }

  record Token(@JsonProperty("access_token") String value) {}

  record Technicians(List<Technician> items) {}

  record Technician(String id, String state) {}

  /** States by technician; empty when they cannot be had now. */
  Map<String, String> statesIn(DemoWorld.Company company) {
    try {
      return world
          .dispatcherOf(company)
          .map(dispatcher -> technicians(dispatcher.id()))
          .map(
              technicians ->
                  technicians.items().stream()
                      .collect(Collectors.toMap(Technician::id, Technician::state)))
          .orElse(Map.of());
    } catch (RestClientException away) {
      log.warn("The technicians' states are not to be had: {}", away.getClass().getSimpleName());
      return Map.of();
    }
  }

  private Technicians technicians(String client) {
    Token token =
        gateway
            .post()
            .uri(origin() + "/oauth2/token")
            .headers(headers -> headers.setBasicAuth(client, client))
            .contentType(MediaType.APPLICATION_FORM_URLENCODED)
            .body("grant_type=client_credentials")
            .retrieve()
            .body(Token.class);
    return Objects.requireNonNull(
        gateway
            .get()
            .uri(origin() + "/api/technicians")
            .headers(headers -> headers.setBearerAuth(Objects.requireNonNull(token).value()))
            .retrieve()
            .body(Technicians.class));
  }

  /** The gateway this runs in, whose port is known once it listens, unless told of another. */
  private String origin() {
    String elsewhere = environment.getProperty("fsm.sandbox.gateway");
    return elsewhere == null
        ? "http://127.0.0.1:" + environment.getRequiredProperty("local.server.port")
        : elsewhere;
  }
}

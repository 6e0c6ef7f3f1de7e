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

/** Reads the states of a company's technicians from the public API, like any integrator. */
class TechnicianStatesClient {

  private static final Logger log = LoggerFactory.getLogger(TechnicianStatesClient.class);
  private static final Duration TIMEOUT = Duration.ofSeconds(3);

  private final DemoWorld world;
  private final Environment environment;
  private final RestClient gateway;

  TechnicianStatesClient(DemoWorld world, Environment environment) {
    this.world = world;
    this.environment = environment;
    var factory =
        new JdkClientHttpRequestFactory(
            HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(TIMEOUT)
                .build());
    factory.setReadTimeout(TIMEOUT);
    this.gateway = RestClient.builder().requestFactory(factory).build();
  }

  record TokenResponse(@JsonProperty("access_token") String value) {}

  record TechniciansResponse(List<TechnicianResponse> items) {}

  record TechnicianResponse(String id, String state) {}

  /** The states by technician id; empty if the API is unavailable. */
  Map<String, String> statesIn(DemoWorld.Company company) {
    try {
      return world
          .dispatcherOf(company)
          .map(dispatcher -> technicians(dispatcher.id()))
          .map(
              technicians ->
                  technicians.items().stream()
                      .collect(Collectors.toMap(TechnicianResponse::id, TechnicianResponse::state)))
          .orElse(Map.of());
    } catch (RestClientException unavailable) {
      log.warn(
          "Could not read the states of the technicians: {}",
          unavailable.getClass().getSimpleName());
      return Map.of();
    }
  }

  private TechniciansResponse technicians(String client) {
    var token =
        gateway
            .post()
            .uri(origin() + "/oauth2/token")
            .headers(headers -> headers.setBasicAuth(client, client))
            .contentType(MediaType.APPLICATION_FORM_URLENCODED)
            .body("grant_type=client_credentials")
            .retrieve()
            .body(TokenResponse.class);
    return Objects.requireNonNull(
        gateway
            .get()
            .uri(origin() + "/api/technicians")
            .headers(headers -> headers.setBearerAuth(Objects.requireNonNull(token).value()))
            .retrieve()
            .body(TechniciansResponse.class));
  }

  /**
   * The gateway in this JVM, whose port is known once it listens, unless another one is configured.
   */
  private String origin() {
    var configured = environment.getProperty("fsm.sandbox.gateway");
    return configured == null
        ? "http://127.0.0.1:" + environment.getRequiredProperty("local.server.port")
        : configured;
  }
}

package org.fsmlight.quickstart.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class TechnicianStatesClientTests {

  private final DemoWorld world = DemoWorldFixture.shipped();
  private HttpServer gateway;
  private TechnicianStatesClient client;

  @BeforeEach
  void start() throws IOException {
    gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    gateway.start();
    var environment =
        new MockEnvironment()
            .withProperty("local.server.port", String.valueOf(gateway.getAddress().getPort()));
    client = new TechnicianStatesClient(world, environment);
  }

  @AfterEach
  void stop() {
    gateway.stop(0);
  }

  @Test
  void readsTheStatesAsTheCompanysDispatcher() {
    gateway.createContext(
        "/oauth2/token",
        request -> {
          assertThat(request.getRequestHeaders().getFirst("Authorization"))
              .isEqualTo("Basic " + base64("demo-dispatcher:demo-dispatcher"));
          respond(request, 200, "{\"access_token\": \"abc\", \"expires_in\": 300}");
        });
    gateway.createContext(
        "/api/technicians",
        request -> {
          var known = "Bearer abc".equals(request.getRequestHeaders().getFirst("Authorization"));
          respond(
              request,
              known ? 200 : 401,
              """
              {"items": [
                {"id": "t-1", "state": "VERIFIED", "firstName": "Noah"},
                {"id": "t-2", "state": "UNVERIFIED", "missing": ["picture"]}
              ]}
              """);
        });

    assertThat(client.statesIn(world.first()))
        .isEqualTo(Map.of("t-1", "VERIFIED", "t-2", "UNVERIFIED"));
  }

  @Test
  void returnsNoStatesIfTheGatewayFails() {
    gateway.createContext("/oauth2/token", request -> respond(request, 503, "{}"));

    assertThat(client.statesIn(world.first())).isEmpty();
  }

  @Test
  void returnsNoStatesIfTheGatewayIsUnreachable() {
    gateway.stop(0);

    assertThat(client.statesIn(world.first())).isEmpty();
  }

  private static void respond(HttpExchange request, int status, String json) throws IOException {
    var body = json.getBytes(StandardCharsets.UTF_8);
    request.getResponseHeaders().set("Content-Type", "application/json");
    request.sendResponseHeaders(status, body.length);
    try (var out = request.getResponseBody()) {
      out.write(body);
    }
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}

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

class LiveTeamTests {

  private final DemoWorld world = ADemoWorld.shipped();
  private HttpServer gateway;
  private LiveTeam team;

  @BeforeEach
  void start() throws IOException {
    gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    gateway.start();
    var environment =
        new MockEnvironment()
            .withProperty("local.server.port", String.valueOf(gateway.getAddress().getPort()));
    team = new LiveTeam(world, environment);
  }

  @AfterEach
  void stop() {
    gateway.stop(0);
  }

  @Test
  void asksAsTheCompanysOwnDispatcher() {
    gateway.createContext(
        "/oauth2/token",
        request -> {
          assertThat(request.getRequestHeaders().getFirst("Authorization"))
              .isEqualTo("Basic " + base64("demo-dispatcher:demo-dispatcher"));
          answer(request, 200, "{\"access_token\": \"abc\", \"expires_in\": 300}");
        });
    gateway.createContext(
        "/api/technicians",
        request -> {
          boolean known =
              "Bearer abc".equals(request.getRequestHeaders().getFirst("Authorization"));
          answer(
              request,
              known ? 200 : 401,
              """
              {"items": [
                {"id": "t-1", "state": "VERIFIED", "firstName": "Noah"},
                {"id": "t-2", "state": "UNVERIFIED", "missing": ["picture"]}
              ]}
              """);
        });

    assertThat(team.statesIn(world.first()))
        .isEqualTo(Map.of("t-1", "VERIFIED", "t-2", "UNVERIFIED"));
  }

  @Test
  void saysNothingOfStatesThatCannotBeHad() {
    gateway.createContext("/oauth2/token", request -> answer(request, 503, "{}"));

    assertThat(team.statesIn(world.first())).isEmpty();
  }

  @Test
  void saysNothingOfStatesWhenNobodyAnswers() {
    gateway.stop(0);

    assertThat(team.statesIn(world.first())).isEmpty();
  }

  private static void answer(HttpExchange request, int status, String json) throws IOException {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
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

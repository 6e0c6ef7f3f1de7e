package org.fsmlight.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.function.SingletonSupplier;

/** Two instances of one service behind the gateway. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.config.name=gateway",
      "fsm.seal-key=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
      "fsm.login.client-secret=secret"
    })
class FailoverIT {

  private static final Instance ONE = new Instance();
  private static final Instance OTHER = new Instance();

  /** Not before the gateway, which tells the JDK's client that it may set the Host header. */
  private static final Supplier<HttpClient> CLIENT =
      SingletonSupplier.of(HttpClient::newHttpClient);

  @LocalServerPort private int port;

  @DynamicPropertySource
  static void twoInstances(DynamicPropertyRegistry properties) {
    properties.add("FSM_REQUEST_SERVICE", () -> ONE.uri() + "," + OTHER.uri());
  }

  @AfterAll
  static void stop() {
    ONE.stop();
    OTHER.stop();
  }

  @Test
  void bothTakeTheirTurnAndOneGoesOnAlone() throws Exception {
    forget();
    sendTen();
    assertThat(ONE.taken.get()).isPositive();
    assertThat(OTHER.taken.get()).isPositive();

    forget();
    ONE.stop();
    sendTen();
    assertThat(OTHER.taken.get()).isEqualTo(10);

    ONE.start();
    await("back in turn")
        .atMost(Duration.ofSeconds(10))
        .until(() -> post("kept").statusCode() == 200 && ONE.taken.get() > 0);
  }

  @Test
  void whoIsNotReadyIsSpared() throws Exception {
    ONE.ready = false;
    await("spared")
        .atMost(Duration.ofSeconds(10))
        .until(
            () -> {
              forget();
              sendTen();
              return ONE.taken.get() == 0;
            });
    ONE.ready = true;
  }

  @Test
  void commandThatMayHaveArrivedIsNotRepeated() throws Exception {
    forget();

    var answer = post("torn");

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.body()).contains("urn:fsm-light:problem:try-again");
    assertThat(ONE.taken.get() + OTHER.taken.get()).isEqualTo(1);
  }

  private static void forget() {
    ONE.taken.set(0);
    OTHER.taken.set(0);
  }

  private void sendTen() throws Exception {
    for (int i : IntStream.range(0, 10).toArray()) {
      var answer = post("command " + i);
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body()).isEqualTo("command " + i);
    }
  }

  private HttpResponse<String> post(String body) throws IOException, InterruptedException {
    return CLIENT
        .get()
        .send(
            HttpRequest.newBuilder(
                    URI.create("http://localhost:" + port + "/api/service-requests/1/accept"))
                .POST(BodyPublishers.ofString(body))
                .build(),
            BodyHandlers.ofString());
  }

  /** Answers what it was sent, and tears the connection when asked to. */
  private static final class Instance {

    private final AtomicInteger taken = new AtomicInteger();
    private volatile boolean ready = true;
    private int port;
    private HttpServer server;

    Instance() {
      start();
    }

    void start() {
      try {
        server =
            HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
      } catch (IOException fault) {
        throw new UncheckedIOException(fault);
      }
      port = server.getAddress().getPort();
      server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      server.createContext("/api", this::answer);
      server.createContext(
          "/actuator/health/readiness",
          exchange -> {
            exchange.sendResponseHeaders(ready ? 200 : 503, -1);
            exchange.close();
          });
      server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
      byte[] body = exchange.getRequestBody().readAllBytes();
      taken.incrementAndGet();
      if (new String(body, StandardCharsets.UTF_8).equals("torn")) {
        exchange.close();
        return;
      }
      exchange.sendResponseHeaders(200, body.length);
      try (var out = exchange.getResponseBody()) {
        out.write(body);
      }
    }

    void stop() {
      server.stop(0);
    }

    String uri() {
      return "http://127.0.0.1:" + port;
    }
  }
}

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
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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

  private static final String TORN = "/api/service-requests/torn";
  private static final Instance ONE = new Instance();
  private static final Instance OTHER = new Instance();

  /** Created after the gateway, which permits the JDK's client to set the Host header. */
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

  /** Another test may have made the gateway avoid an instance for a moment. */
  @BeforeEach
  void awaitBothInstances() {
    await("both used")
        .atMost(Duration.ofSeconds(10))
        .until(
            () -> {
              resetCounters();
              sendTen();
              return ONE.received.get() > 0 && OTHER.received.get() > 0;
            });
  }

  @Test
  void usesBothInstancesInTurnAndOneAloneIfTheOtherStops() throws Exception {
    resetCounters();
    sendTen();
    assertThat(ONE.received.get()).isPositive();
    assertThat(OTHER.received.get()).isPositive();

    resetCounters();
    ONE.stop();
    sendTen();
    assertThat(OTHER.received.get()).isEqualTo(10);

    ONE.start();
    await("used again")
        .atMost(Duration.ofSeconds(10))
        .until(() -> post("command").statusCode() == 200 && ONE.received.get() > 0);
  }

  @Test
  void avoidsAnInstanceThatIsNotReady() throws Exception {
    ONE.ready = false;
    await("avoided")
        .atMost(Duration.ofSeconds(10))
        .until(
            () -> {
              resetCounters();
              sendTen();
              return ONE.received.get() == 0;
            });
    ONE.ready = true;
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
  void doesNotRepeatACommandThatMayHaveArrived(String method) throws Exception {
    resetCounters();

    var answer = send(method, TORN, "");

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.body()).contains("urn:fsm-light:problem:try-again");
    assertThat(ONE.received.get() + OTHER.received.get()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "HEAD"})
  void repeatsAReadWhoseResponseWasLost(String method) throws Exception {
    resetCounters();

    assertThat(send(method, TORN, "").statusCode()).isEqualTo(503);

    assertThat(ONE.received.get()).isPositive();
    assertThat(OTHER.received.get()).isPositive();
  }

  private static void resetCounters() {
    ONE.received.set(0);
    OTHER.received.set(0);
  }

  private void sendTen() throws Exception {
    for (var i : IntStream.range(0, 10).toArray()) {
      var answer = post("command " + i);
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body()).isEqualTo("command " + i);
    }
  }

  private HttpResponse<String> post(String body) throws IOException, InterruptedException {
    return send("POST", "/api/service-requests/1/accept", body);
  }

  private HttpResponse<String> send(String method, String path, String body)
      throws IOException, InterruptedException {
    return CLIENT
        .get()
        .send(
            HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .method(method, BodyPublishers.ofString(body))
                .build(),
            BodyHandlers.ofString());
  }

  /** Returns the body of the request; closes the connection of requests to {@code TORN}. */
  private static final class Instance {

    private final AtomicInteger received = new AtomicInteger();
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
      var body = exchange.getRequestBody().readAllBytes();
      received.incrementAndGet();
      if (exchange.getRequestURI().getPath().equals(TORN)) {
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

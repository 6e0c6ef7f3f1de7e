package org.fsmlight.gateway.login;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Objects;
import java.util.concurrent.Executors;

/**
 * A service behind the gateway: answers what it was told about who asks, tells events without end
 * at {@code /api/board/stream}, and orders log-outs at {@code /api/board/log-out/ACCOUNT}.
 */
final class Service implements AutoCloseable {

  private final HttpServer server;

  private Service(HttpServer server) {
    this.server = server;
  }

  static Service start() {
    try {
      var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      server.createContext("/api", Service::answer);
      server.start();
      return new Service(server);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  private static void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    if (path.equals("/api/board/stream")) {
      stream(exchange);
      return;
    }
    if (path.startsWith("/api/board/log-out/")) {
      exchange
          .getResponseHeaders()
          .add("Fsm-Log-Out", path.substring("/api/board/log-out/".length()) + ", nobody");
    }
    var headers = exchange.getRequestHeaders();
    String authorization = headers.getFirst("Authorization");
    byte[] body =
        "%s|%s|%s"
            .formatted(
                authorization, headers.getFirst("Cookie"), headers.getFirst("Fsm-Client-Address"))
            .getBytes(UTF_8);
    exchange.sendResponseHeaders(authorization == null ? 401 : 200, body.length);
    try (var out = exchange.getResponseBody()) {
      out.write(body);
    }
  }

  private static void stream(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
    exchange.sendResponseHeaders(200, 0);
    try (var out = exchange.getResponseBody()) {
      while (true) {
        out.write(":\n\n".getBytes(UTF_8));
        out.flush();
        Thread.sleep(50);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  String uri() {
    return "http://127.0.0.1:" + Objects.requireNonNull(server.getAddress()).getPort();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}

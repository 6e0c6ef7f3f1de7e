package org.fsmlight.gateway.login;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A service behind the gateway. It returns the headers that identify the caller, sends events
 * without end at {@code /api/board/stream}, and orders logouts at {@code
 * /api/board/log-out/ACCOUNT}.
 */
final class UpstreamService implements AutoCloseable {

  /** The response header with the method of the request. */
  static final String METHOD = "X-Method";

  private final AtomicInteger commands = new AtomicInteger();
  private final HttpServer server;

  private UpstreamService(HttpServer server) {
    this.server = server;
  }

  static UpstreamService start() {
    try {
      var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      var service = new UpstreamService(server);
      server.createContext("/api", service::respond);
      server.start();
      return service;
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  /** The number of received requests that are neither GET, HEAD nor OPTIONS. */
  int commands() {
    return commands.get();
  }

  private void respond(HttpExchange exchange) throws IOException {
    var path = exchange.getRequestURI().getPath();
    var method = exchange.getRequestMethod();
    if (!Set.of("GET", "HEAD", "OPTIONS").contains(method)) {
      commands.incrementAndGet();
    }
    exchange.getResponseHeaders().add(METHOD, method);
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
    var authorization = headers.getFirst("Authorization");
    var body =
        "%s|%s|%s"
            .formatted(
                authorization, headers.getFirst("Cookie"), headers.getFirst("Fsm-Client-Address"))
            .getBytes(UTF_8);
    var isHead = method.equals("HEAD");
    exchange.sendResponseHeaders(authorization == null ? 401 : 200, isHead ? -1 : body.length);
    try (var out = exchange.getResponseBody()) {
      if (!isHead) {
        out.write(body);
      }
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

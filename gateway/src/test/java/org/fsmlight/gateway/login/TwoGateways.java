package org.fsmlight.gateway.login;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fsmlight.embedded.EmbeddedStore;
import org.fsmlight.gateway.GatewayApplication;
import org.fsmlight.secondissuer.SecondIssuer;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Two gateways of one origin with a common database, an issuer and a service behind them. Started
 * once for all tests.
 */
final class TwoGateways {

  static final String SEAL_KEY = Base64.getEncoder().encodeToString(new byte[32]);

  private static TwoGateways running;

  final int onePort = freePort();
  final int otherPort = freePort();
  final String origin = "http://localhost:" + onePort;
  final EmbeddedStore store;
  final SecondIssuer issuer;
  final UpstreamService service = UpstreamService.start();
  ConfigurableApplicationContext one;
  ConfigurableApplicationContext other;
  private final int issuerPort = freePort();

  private TwoGateways() {
    store = EmbeddedStore.start(folder(), 0);
    issuer =
        SecondIssuer.start(issuerPort, origin, List.of(origin + "/login/oauth2/code/fsm-light"));
    one = gateway(onePort, issuerPort);
    other = gateway(otherPort, issuerPort);
  }

  static synchronized TwoGateways running() {
    if (running == null) {
      running = new TwoGateways();
      Runtime.getRuntime().addShutdownHook(new Thread(running::stop));
    }
    return running;
  }

  Browser browser() {
    return new Browser(origin, onePort, otherPort);
  }

  /** Restarts both gateways, like an update does. */
  void restartBoth() {
    one.close();
    other.close();
    one = gateway(onePort, issuerPort);
    other = gateway(otherPort, issuerPort);
  }

  ConfigurableApplicationContext gateway(int port, int issuerPort) {
    return gateway(port, issuerPort, Map.of());
  }

  ConfigurableApplicationContext gateway(int port, int issuerPort, Map<String, String> more) {
    var settings = new LinkedHashMap<String, String>();
    settings.put("server.port", "" + port);
    settings.put("fsm.issuer", origin);
    settings.put("fsm.seal-key", SEAL_KEY);
    settings.put("fsm.mongodb-uri", "mongodb://127.0.0.1:" + store.port());
    settings.put("fsm.login.client-secret", SecondIssuer.CLIENT_SECRET);
    settings.put("fsm.neighbours.team-service.uri", "http://127.0.0.1:" + issuerPort);
    settings.put("fsm.neighbours.dispatch-service.uri", service.uri());
    settings.putAll(more);
    return new SpringApplicationBuilder(GatewayApplication.class)
        .properties("spring.config.name=gateway")
        .run(
            settings.entrySet().stream()
                .map(it -> "--" + it.getKey() + "=" + it.getValue())
                .toArray(String[]::new));
  }

  private void stop() {
    one.close();
    other.close();
    issuer.close();
    service.close();
    store.close();
  }

  static int freePort() {
    try (var probe = new ServerSocket(0)) {
      return probe.getLocalPort();
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  private static Path folder() {
    try {
      return Files.createTempDirectory("gateways");
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }
}

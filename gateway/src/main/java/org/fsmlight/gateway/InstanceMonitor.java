package org.fsmlight.gateway;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Discovers the instances of each upstream and checks their readiness. An upstream with a single
 * fixed address is not checked, because there is no other instance to choose.
 */
@Component
final class InstanceMonitor implements SmartLifecycle {

  private static final Duration INTERVAL = Duration.ofMillis(500);
  private static final Duration TIMEOUT = Duration.ofSeconds(1);

  private final Map<String, Upstream> upstreams;
  private final Map<String, UpstreamInstances> instances = new ConcurrentHashMap<>();
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(TIMEOUT).build();
  private volatile boolean running;

  InstanceMonitor(Upstreams upstreams) {
    this.upstreams = upstreams.byName();
    this.upstreams.forEach(
        (name, upstream) -> instances.put(name, new UpstreamInstances(upstream.uri())));
  }

  UpstreamInstances of(String upstream) {
    return Objects.requireNonNull(instances.get(upstream));
  }

  @Override
  public void start() {
    running = true;
    upstreams.forEach(
        (name, upstream) -> {
          if (upstream.uri().size() > 1 || isName(upstream.uri().getFirst())) {
            Thread.ofVirtual().name("monitor-" + name).start(() -> monitor(upstream, of(name)));
          }
        });
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void monitor(Upstream upstream, UpstreamInstances instances) {
    while (running) {
      check(upstream, instances);
      try {
        Thread.sleep(INTERVAL);
      } catch (InterruptedException stopped) {
        return;
      }
    }
  }

  private static void discover(Upstream upstream, UpstreamInstances instances) {
    var found = upstream.uri().stream().flatMap(InstanceMonitor::addresses).toList();
    if (!found.isEmpty()) {
      instances.replace(found);
    }
  }

  private void check(Upstream upstream, UpstreamInstances instances) {
    discover(upstream, instances);
    if (instances.all().size() > 1) {
      instances
          .all()
          .forEach(instance -> Thread.ofVirtual().start(() -> check(instance, instances)));
    }
  }

  private void check(URI instance, UpstreamInstances instances) {
    if (isReady(instance)) {
      instances.use(instance);
    } else {
      instances.avoid(instance);
    }
  }

  private boolean isReady(URI instance) {
    var request =
        HttpRequest.newBuilder(instance.resolve("/actuator/health/readiness"))
            .timeout(TIMEOUT)
            .build();
    try {
      return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException unreachable) {
      return false;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** One URI for each address of the host; none if the name cannot be resolved now. */
  private static Stream<URI> addresses(URI uri) {
    if (!isName(uri)) {
      return Stream.of(uri);
    }
    try {
      return Arrays.stream(InetAddress.getAllByName(uri.getHost()))
          .map(InstanceMonitor::literal)
          .sorted()
          .map(address -> UriComponentsBuilder.fromUri(uri).host(address).build().toUri());
    } catch (UnknownHostException unknown) {
      return Stream.empty();
    }
  }

  private static String literal(InetAddress address) {
    var text = address.getHostAddress();
    return text.contains(":") ? "[" + text + "]" : text;
  }

  /** Every host but {@code localhost} and literal addresses may resolve to several addresses. */
  private static boolean isName(URI uri) {
    var host = uri.getHost();
    return !host.equals("localhost") && !host.matches("[\\d.]+|\\[.*]");
  }
}

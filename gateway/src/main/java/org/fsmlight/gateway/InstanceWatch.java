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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Knows the instances of each neighbour, and which of them are ready. Asks them only where there is
 * a choice: a neighbour with one fixed address is never asked.
 */
@Component
final class InstanceWatch implements SmartLifecycle {

  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final Map<String, Neighbour> neighbours;
  private final Map<String, Instances> instances = new ConcurrentHashMap<>();
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();
  private volatile boolean running;

  InstanceWatch(Neighbour.All all) {
    this.neighbours = all.neighbours();
    neighbours.forEach((name, its) -> instances.put(name, new Instances(its.uri())));
  }

  Instances of(String neighbour) {
    return Objects.requireNonNull(instances.get(neighbour));
  }

  @Override
  public void start() {
    running = true;
    neighbours.forEach(
        (name, its) -> {
          if (its.uri().size() > 1 || isName(its.uri().getFirst())) {
            Thread.ofVirtual().name("watch-" + name).start(() -> watch(its, of(name)));
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

  private void watch(Neighbour neighbour, Instances its) {
    while (running) {
      look(neighbour, its);
      try {
        Thread.sleep(BETWEEN_LOOKS);
      } catch (InterruptedException stopped) {
        return;
      }
    }
  }

  private void look(Neighbour neighbour, Instances its) {
    List<URI> found = neighbour.uri().stream().flatMap(InstanceWatch::addresses).toList();
    if (!found.isEmpty()) {
      its.found(found);
    }
    if (its.all().size() > 1) {
      its.all().forEach(instance -> Thread.ofVirtual().start(() -> ask(instance, its)));
    }
  }

  private void ask(URI instance, Instances its) {
    if (isReady(instance)) {
      its.ready(instance);
    } else {
      its.avoid(instance);
    }
  }

  private boolean isReady(URI instance) {
    var question =
        HttpRequest.newBuilder(instance.resolve("/actuator/health/readiness"))
            .timeout(PATIENCE)
            .build();
    try {
      return client.send(question, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException away) {
      return false;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** One for each address of its host; none when nobody knows them now. */
  private static Stream<URI> addresses(URI uri) {
    if (!isName(uri)) {
      return Stream.of(uri);
    }
    try {
      return Arrays.stream(InetAddress.getAllByName(uri.getHost()))
          .map(InstanceWatch::written)
          .sorted()
          .map(address -> UriComponentsBuilder.fromUri(uri).host(address).build().toUri());
    } catch (UnknownHostException unknown) {
      return Stream.empty();
    }
  }

  private static String written(InetAddress address) {
    String text = address.getHostAddress();
    return text.contains(":") ? "[" + text + "]" : text;
  }

  /** A machine's own name means this machine; whatever else is no number may stand for many. */
  private static boolean isName(URI uri) {
    String host = uri.getHost();
    return !host.equals("localhost") && !host.matches("[\\d.]+|\\[.*]");
  }
}

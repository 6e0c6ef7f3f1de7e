package org.fsmlight.gateway;

import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.preserveHostHeader;
import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.requestSize;
import static org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions.route;
import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.fsmlight.gateway.login.DirectAddress;
import org.fsmlight.gateway.login.SessionRelay;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.util.unit.DataSize;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Each path to the neighbour it belongs to. */
@Configuration(proxyBeanMethods = false)
class Routes {

  private static final DataSize LARGEST_BODY = DataSize.ofMegabytes(6);

  @Bean
  RouterFunction<ServerResponse> neighbourRoutes(
      Neighbour.All all, InstanceWatch watch, SessionRelay relay) {
    var client = new ClientAddress(all.trustedProxies());
    return routes(all).stream()
        .map(route -> routeTo(route, watch, client, relay))
        .reduce(RouterFunction::and)
        .orElseThrow(() -> new IllegalStateException("fsm.neighbours is empty"));
  }

  /** The most specific path first, in whatever order the configuration names the neighbours. */
  static List<Route> routes(Neighbour.All all) {
    return all.neighbours().entrySet().stream()
        .flatMap(
            named -> named.getValue().paths().stream().map(path -> new Route(named.getKey(), path)))
        .sorted(Comparator.comparing(Route::pattern, PathPattern.SPECIFICITY_COMPARATOR))
        .toList();
  }

  private static RouterFunction<ServerResponse> routeTo(
      Route its, InstanceWatch watch, ClientAddress client, SessionRelay relay) {
    return route(its.neighbour())
        .route(its.predicate(), http())
        .before(requestSize(LARGEST_BODY))
        .before(preserveHostHeader())
        .before(PassedCookies::alone) // services trust the bearer token alone
        .before(client::told)
        .filter(relay)
        .filter(new Failover(watch.of(its.neighbour())))
        .build();
  }

  /**
   * A path of a neighbour.
   *
   * @param path a path pattern alone, or a method and a path pattern: {@code POST /login}
   */
  record Route(String neighbour, String path) {

    PathPattern pattern() {
      return PathPatternParser.defaultInstance.parse(path.substring(path.indexOf('/')));
    }

    RequestPredicate predicate() {
      var parts = path.split(" ");
      return parts.length == 1
          ? RequestPredicates.path(path)
          : RequestPredicates.method(HttpMethod.valueOf(parts[0]))
              .and(RequestPredicates.path(parts[1]));
    }
  }

  /** Where the login reaches team-service without going through the public address. */
  @Bean
  DirectAddress directAddress(Neighbour.All all, InstanceWatch watch) {
    return named ->
        all.neighbours().containsKey(named.getHost()) && named.getPort() == -1
            ? at(watch.of(named.getHost()).inTurn().getFirst(), named)
            : named;
  }

  private static URI at(URI instance, URI path) {
    return instance.resolve(path.getRawPath());
  }

  /** HTTP/1.1, and no read time-out: it would cut event streams. */
  @Bean
  ClientHttpRequestFactoryBuilder<?> proxyClient() {
    return ClientHttpRequestFactoryBuilder.jdk()
        .withHttpClientCustomizer(
            client ->
                client.version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(5)));
  }
}

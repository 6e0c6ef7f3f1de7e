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
import org.fsmlight.gateway.login.TokenRelayFilter;
import org.fsmlight.gateway.login.UpstreamAddressResolver;
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

/** Routes each path to the upstream that owns it. */
@Configuration(proxyBeanMethods = false)
class UpstreamRoutes {

  private static final DataSize LARGEST_BODY = DataSize.ofMegabytes(6);

  @Bean
  RouterFunction<ServerResponse> routesToUpstreams(
      Upstreams upstreams, InstanceMonitor monitor, TokenRelayFilter relay) {
    var client = new ClientAddress(upstreams.trustedProxies());
    return routes(upstreams).stream()
        .map(route -> routeTo(route, monitor, client, relay))
        .reduce(RouterFunction::and)
        .orElseThrow(() -> new IllegalStateException("fsm.neighbours is empty"));
  }

  /** The most specific path first, whatever the order of the upstreams in the configuration. */
  static List<UpstreamRoute> routes(Upstreams upstreams) {
    return upstreams.byName().entrySet().stream()
        .flatMap(
            named ->
                named.getValue().paths().stream()
                    .map(path -> new UpstreamRoute(named.getKey(), path)))
        .sorted(Comparator.comparing(UpstreamRoute::pattern, PathPattern.SPECIFICITY_COMPARATOR))
        .toList();
  }

  private static RouterFunction<ServerResponse> routeTo(
      UpstreamRoute route, InstanceMonitor monitor, ClientAddress client, TokenRelayFilter relay) {
    return route(route.upstream())
        .route(route.predicate(), http())
        .before(requestSize(LARGEST_BODY))
        .before(preserveHostHeader())
        .before(CookieFilter::retainLoginTicket) // services accept bearer tokens only
        .before(client::addHeader)
        .filter(relay)
        .filter(new FailoverFilter(monitor.of(route.upstream())))
        .build();
  }

  /**
   * A path of an upstream.
   *
   * @param path a path pattern, or a method and a path pattern: {@code POST /login}
   */
  record UpstreamRoute(String upstream, String path) {

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

  /** Lets the login call team-service directly, not through the public address. */
  @Bean
  UpstreamAddressResolver upstreamAddressResolver(Upstreams upstreams, InstanceMonitor monitor) {
    return named ->
        upstreams.byName().containsKey(named.getHost()) && named.getPort() == -1
            ? at(monitor.of(named.getHost()).inTurn().getFirst(), named)
            : named;
  }

  private static URI at(URI instance, URI path) {
    return instance.resolve(path.getRawPath());
  }

  /** Uses HTTP/1.1 and no read timeout, which would end event streams. */
  @Bean
  ClientHttpRequestFactoryBuilder<?> proxyClient() {
    return ClientHttpRequestFactoryBuilder.jdk()
        .withHttpClientCustomizer(
            client ->
                client.version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(5)));
  }
}

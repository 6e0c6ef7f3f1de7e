package org.fsmlight.gateway;

import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.preserveHostHeader;
import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.requestSize;
import static org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions.route;
import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
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

/** Routes each path to the upstream that owns it. */
@Configuration(proxyBeanMethods = false)
class UpstreamRoutes {

  private static final DataSize LARGEST_BODY = DataSize.ofMegabytes(6);

  @Bean
  RouterFunction<ServerResponse> routesToUpstreams(
      Upstreams upstreams, InstanceMonitor monitor, TokenRelayFilter relay) {
    var client = new ClientAddress(upstreams.trustedProxies());
    return upstreams.byName().entrySet().stream()
        .map(named -> routeTo(named.getKey(), named.getValue(), monitor, client, relay))
        .reduce(RouterFunction::and)
        .orElseThrow(() -> new IllegalStateException("fsm.neighbours is empty"));
  }

  private static RouterFunction<ServerResponse> routeTo(
      String name,
      Upstream upstream,
      InstanceMonitor monitor,
      ClientAddress client,
      TokenRelayFilter relay) {
    var paths =
        upstream.paths().stream()
            .map(UpstreamRoutes::predicate)
            .reduce(RequestPredicate::or)
            .orElseThrow(() -> new IllegalStateException(name + " has no paths"));
    return route(name)
        .route(paths, http())
        .before(requestSize(LARGEST_BODY))
        .before(preserveHostHeader())
        .before(CookieFilter::retainLoginTicket) // services accept bearer tokens only
        .before(client::addHeader)
        .filter(relay)
        .filter(new FailoverFilter(monitor.of(name)))
        .build();
  }

  /** Parses a path, or a method and a path: {@code POST /login}. */
  private static RequestPredicate predicate(String path) {
    var parts = path.split(" ");
    return parts.length == 1
        ? RequestPredicates.path(path)
        : RequestPredicates.method(HttpMethod.valueOf(parts[0]))
            .and(RequestPredicates.path(parts[1]));
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

package org.fsmlight.gateway;

import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.preserveHostHeader;
import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.removeRequestHeader;
import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.requestSize;
import static org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions.route;
import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;

import java.net.http.HttpClient;
import java.time.Duration;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.util.unit.DataSize;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/** Each path to the neighbour it belongs to. */
@Configuration(proxyBeanMethods = false)
class Routes {

  private static final DataSize LARGEST_BODY = DataSize.ofMegabytes(6);

  @Bean
  RouterFunction<ServerResponse> neighbourRoutes(Neighbour.All all, InstanceWatch watch) {
    return all.neighbours().entrySet().stream()
        .map(named -> routeTo(named.getKey(), named.getValue(), watch))
        .reduce(RouterFunction::and)
        .orElseThrow(() -> new IllegalStateException("fsm.neighbours is empty"));
  }

  private static RouterFunction<ServerResponse> routeTo(
      String name, Neighbour neighbour, InstanceWatch watch) {
    RequestPredicate its =
        neighbour.paths().stream()
            .map(RequestPredicates::path)
            .reduce(RequestPredicate::or)
            .orElseThrow(() -> new IllegalStateException(name + " has no paths"));
    return route(name)
        .route(its, http())
        .before(requestSize(LARGEST_BODY))
        .before(preserveHostHeader())
        .before(removeRequestHeader(HttpHeaders.COOKIE)) // services trust the bearer token alone
        .filter(new Failover(watch.of(name)))
        .build();
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

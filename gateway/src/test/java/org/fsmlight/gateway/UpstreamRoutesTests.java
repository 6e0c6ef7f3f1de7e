package org.fsmlight.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.server.PathContainer;

class UpstreamRoutesTests {

  private static final Upstream DISPATCH = upstream("/api/board/**", "/api/service-calls/**");
  private static final Upstream NOTIFICATION =
      upstream("/api/notifications/**", "/api/service-calls/*/recipients");

  @ParameterizedTest
  @CsvSource({
    "/api/service-calls/1/recipients, notification",
    "/api/service-calls/1/history, dispatch",
    "/api/service-calls/1/recipients/2, dispatch",
    "/api/service-calls/1, dispatch",
    "/api/notifications, notification"
  })
  void mostSpecificPathWinsInWhateverOrder(String path, String upstream) {
    var dispatchFirst = new LinkedHashMap<String, Upstream>();
    dispatchFirst.put("dispatch", DISPATCH);
    dispatchFirst.put("notification", NOTIFICATION);
    var notificationFirst = dispatchFirst.reversed();

    assertThat(routed(path, dispatchFirst)).isEqualTo(upstream);
    assertThat(routed(path, notificationFirst)).isEqualTo(upstream);
  }

  private static String routed(String path, Map<String, Upstream> upstreams) {
    return UpstreamRoutes.routes(new Upstreams(upstreams, List.of())).stream()
        .filter(route -> route.pattern().matches(PathContainer.parsePath(path)))
        .findFirst()
        .orElseThrow()
        .upstream();
  }

  private static Upstream upstream(String... paths) {
    return new Upstream(List.of(URI.create("http://localhost")), List.of(paths));
  }
}

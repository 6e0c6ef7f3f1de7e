package org.fsmlight.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.server.PathContainer;

class RoutesTests {

  private static final Neighbour DISPATCH = neighbour("/api/board/**", "/api/service-calls/**");
  private static final Neighbour NOTIFICATION =
      neighbour("/api/notifications/**", "/api/service-calls/*/recipients");

  @ParameterizedTest
  @CsvSource({
    "/api/service-calls/1/recipients, notification",
    "/api/service-calls/1/history, dispatch",
    "/api/service-calls/1/recipients/2, dispatch",
    "/api/service-calls/1, dispatch",
    "/api/notifications, notification"
  })
  void mostSpecificPathWinsInWhateverOrder(String path, String neighbour) {
    var dispatchFirst = new LinkedHashMap<String, Neighbour>();
    dispatchFirst.put("dispatch", DISPATCH);
    dispatchFirst.put("notification", NOTIFICATION);
    var notificationFirst = dispatchFirst.reversed();

    assertThat(routed(path, dispatchFirst)).isEqualTo(neighbour);
    assertThat(routed(path, notificationFirst)).isEqualTo(neighbour);
  }

  private static String routed(String path, Map<String, Neighbour> neighbours) {
    return Routes.routes(new Neighbour.All(neighbours, List.of())).stream()
        .filter(route -> route.pattern().matches(PathContainer.parsePath(path)))
        .findFirst()
        .orElseThrow()
        .neighbour();
  }

  private static Neighbour neighbour(String... paths) {
    return new Neighbour(List.of(URI.create("http://localhost")), List.of(paths));
  }
}

package org.fsmlight.gateway;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.function.ServerRequest;

/** Forwards only the cookie of the login ticket, and only to the login. */
final class CookieFilter {

  private static final Set<String> TICKETS = Set.of("fsm-login", "__Host-fsm-login");

  private CookieFilter() {}

  static ServerRequest retainLoginTicket(ServerRequest request) {
    var lines = request.headers().header(HttpHeaders.COOKIE);
    var forwarded =
        request.path().startsWith("/api/")
            ? ""
            : lines.stream()
                .flatMap(line -> Stream.of(line.split(";")))
                .map(String::strip)
                .filter(cookie -> TICKETS.contains(cookie.split("=", 2)[0]))
                .collect(Collectors.joining("; "));
    return ServerRequest.from(request)
        .headers(
            all -> {
              all.remove(HttpHeaders.COOKIE);
              if (!forwarded.isEmpty()) {
                all.set(HttpHeaders.COOKIE, forwarded);
              }
            })
        .build();
  }
}

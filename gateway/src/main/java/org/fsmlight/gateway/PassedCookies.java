package org.fsmlight.gateway;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.function.ServerRequest;

/** Of all cookies only the login's own ticket goes on, and only to where people log in. */
final class PassedCookies {

  private static final Set<String> TICKETS = Set.of("fsm-login", "__Host-fsm-login");

  private PassedCookies() {}

  static ServerRequest alone(ServerRequest request) {
    List<String> lines = request.headers().header(HttpHeaders.COOKIE);
    String passed =
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
              if (!passed.isEmpty()) {
                all.set(HttpHeaders.COOKIE, passed);
              }
            })
        .build();
  }
}

package org.fsmlight.gateway;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.web.servlet.function.ServerRequest;

/**
 * Sends the client's address to the services. Headers of the client are ignored, except those of
 * trusted proxies in front of the gateway.
 */
final class ClientAddress {

  static final String HEADER = "Fsm-Client-Address";
  private static final String FORWARDED_FOR = "X-Forwarded-For";

  private final List<IpAddressMatcher> trustedProxies;

  ClientAddress(List<String> trustedProxies) {
    this.trustedProxies = trustedProxies.stream().map(IpAddressMatcher::new).toList();
  }

  ServerRequest addHeader(ServerRequest request) {
    var address = of(request.servletRequest());
    return ServerRequest.from(request).headers(all -> all.set(HEADER, address)).build();
  }

  /** The nearest address that is not a trusted proxy. */
  private String of(HttpServletRequest request) {
    var nearest = request.getRemoteAddr();
    var hops =
        Collections.list(request.getHeaders(FORWARDED_FOR)).stream()
            .flatMap(line -> Stream.of(line.split(",")))
            .map(String::strip)
            .toList();
    for (int i = hops.size() - 1; i >= 0 && isTrusted(nearest); i--) {
      nearest = hops.get(i);
    }
    return nearest;
  }

  private boolean isTrusted(String address) {
    return address.matches("[0-9a-fA-F.:]+")
        && trustedProxies.stream().anyMatch(proxy -> proxy.matches(address));
  }
}

package org.fsmlight.gateway.session;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.stream.Stream;

/**
 * The cookie with the session's id. With https its prefix makes browsers refuse the cookie from
 * another host or over plain http.
 */
public record SessionCookie(String name, boolean secure) {

  static SessionCookie of(URI publicUrl) {
    var secure = "https".equals(publicUrl.getScheme());
    return new SessionCookie(secure ? "__Host-fsm-session" : "fsm-session", secure);
  }

  public boolean isIn(HttpServletRequest request) {
    var cookies = request.getCookies();
    return cookies != null && Stream.of(cookies).anyMatch(it -> it.getName().equals(name));
  }
}

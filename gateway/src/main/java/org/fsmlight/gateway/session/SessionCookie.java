package org.fsmlight.gateway.session;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.stream.Stream;

/** Under https the prefix makes browsers refuse what another host or plain http wants to set. */
public record SessionCookie(String name, boolean secure) {

  static SessionCookie of(URI publicUrl) {
    boolean secure = "https".equals(publicUrl.getScheme());
    return new SessionCookie(secure ? "__Host-fsm-session" : "fsm-session", secure);
  }

  public boolean isIn(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    return cookies != null && Stream.of(cookies).anyMatch(it -> it.getName().equals(name));
  }
}

package org.fsmlight.team.identity.logins;

import java.net.URI;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The cookie that carries a ticket, and the origin whose pages may ask for one. */
@Component
public class LoginCookie {

  private static final String NAME = "fsm-login";

  private final boolean secure;
  private final String origin;

  public LoginCookie(@Value("${fsm.public-url}") URI publicUrl) {
    this.secure = "https".equalsIgnoreCase(publicUrl.getScheme());
    this.origin = originOf(publicUrl);
  }

  /** Under TLS the name has a prefix with which no other host can set the cookie. */
  public String name() {
    return secure ? "__Host-" + NAME : NAME;
  }

  /** The {@code Set-Cookie} header that stores a ticket. */
  public String holding(String ticket) {
    return header(ticket, Tickets.lifetime().toSeconds());
  }

  /** The {@code Set-Cookie} header that deletes the cookie. */
  public String deleted() {
    return header("", 0);
  }

  /** Whether the request comes from a page of this installation. */
  public boolean isOwn(String requestOrigin) {
    return requestOrigin.toLowerCase(Locale.ROOT).equals(origin);
  }

  /** The origin as browsers send it, without the scheme's default port. */
  private static String originOf(URI url) {
    var defaultPort = url.getPort() == ("https".equalsIgnoreCase(url.getScheme()) ? 443 : 80);
    var port = url.getPort() < 0 || defaultPort ? "" : ":" + url.getPort();
    return (url.getScheme() + "://" + url.getHost() + port).toLowerCase(Locale.ROOT);
  }

  private String header(String value, long seconds) {
    return "%s=%s; Path=/; Max-Age=%d; HttpOnly; SameSite=Lax%s"
        .formatted(name(), value, seconds, secure ? "; Secure" : "");
  }
}

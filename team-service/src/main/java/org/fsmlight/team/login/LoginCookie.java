package org.fsmlight.team.login;

import java.net.URI;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What the browser brings a ticket back in, and from where it may ask for one. */
@Component
public class LoginCookie {

  private static final String NAME = "fsm-login";

  private final boolean secure;
  private final String origin;

  LoginCookie(@Value("${fsm.public-url}") URI publicUrl) {
    this.secure = "https".equalsIgnoreCase(publicUrl.getScheme());
    this.origin = originOf(publicUrl);
  }

  /** Under TLS one that no neighbouring host can set. */
  public String name() {
    return secure ? "__Host-" + NAME : NAME;
  }

  /** As {@code Set-Cookie} has it. */
  public String holding(String ticket) {
    return line(ticket, Tickets.life().toSeconds());
  }

  public String deleted() {
    return line("", 0);
  }

  /** Whether a page of ours asks. */
  public boolean isOurs(String askingOrigin) {
    return askingOrigin.toLowerCase(Locale.ROOT).equals(origin);
  }

  /** As browsers say it: the scheme's own port is left out. */
  private static String originOf(URI url) {
    boolean usual = url.getPort() == ("https".equalsIgnoreCase(url.getScheme()) ? 443 : 80);
    String port = url.getPort() < 0 || usual ? "" : ":" + url.getPort();
    return (url.getScheme() + "://" + url.getHost() + port).toLowerCase(Locale.ROOT);
  }

  private String line(String value, long seconds) {
    return "%s=%s; Path=/; Max-Age=%d; HttpOnly; SameSite=Lax%s"
        .formatted(name(), value, seconds, secure ? "; Secure" : "");
  }
}

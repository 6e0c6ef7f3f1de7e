package org.fsmlight.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import tools.jackson.databind.json.JsonMapper;

/** A browser's cookies, after somebody has logged in the way a browser does. */
final class Session {

  private static final String PROOF = "XSRF-TOKEN";

  private final CookieManager cookies;
  private final HttpClient client;
  private final boolean proves;

  private Session(CookieManager cookies, boolean proves) {
    this.cookies = cookies;
    this.client =
        Person.client().cookieHandler(cookies).followRedirects(HttpClient.Redirect.NORMAL).build();
    this.proves = proves;
  }

  static Session of(String url, Credentials words) {
    var session = new Session(new CookieManager(), true);
    URI login = session.send(HttpRequest.newBuilder(URI.create(url + "/board"))).uri();
    assertThat(login.getPath()).isEqualTo("/login");
    var ticket =
        session.send(
            HttpRequest.newBuilder(URI.create(url + "/login"))
                .header("Content-Type", "application/json")
                .header("Origin", url)
                .POST(BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(words))));
    assertThat(ticket.statusCode()).as("%s", ticket.body()).isEqualTo(204);
    session.cookies.getCookieStore().getCookies().forEach(Session::asBrowsersSendIt);
    var back =
        session.send(
            HttpRequest.newBuilder(URI.create(url + "/oauth2/authorize?" + login.getRawQuery())));
    assertThat(back.uri().getPath()).isEqualTo("/board");
    session.send(HttpRequest.newBuilder(URI.create(url + "/session")));
    return session;
  }

  /** The cookies alone, as the browser sends them whoever's page makes it. */
  Session withoutProof() {
    return new Session(cookies, false);
  }

  HttpClient client() {
    return client;
  }

  void prove(HttpRequest.Builder request) {
    if (proves) {
      cookies.getCookieStore().getCookies().stream()
          .filter(cookie -> cookie.getName().endsWith(PROOF))
          .map(HttpCookie::getValue)
          .forEach(value -> request.header("X-" + PROOF, value));
    }
  }

  /** Java takes a cookie with a life for one of RFC 2965, which nobody speaks. */
  private static void asBrowsersSendIt(HttpCookie cookie) {
    cookie.setVersion(0);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException away) {
      throw new UncheckedIOException(away);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }
}

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
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** The cookies of a browser after a login with mail address and password. */
final class BrowserSession {

  private static final String CSRF_TOKEN = "XSRF-TOKEN";

  private final CookieManager cookies;
  private final HttpClient client;
  private final boolean sendsCsrfToken;

  private BrowserSession(CookieManager cookies, boolean sendsCsrfToken) {
    this.cookies = cookies;
    this.client =
        ApiUser.client().cookieHandler(cookies).followRedirects(HttpClient.Redirect.NORMAL).build();
    this.sendsCsrfToken = sendsCsrfToken;
  }

  static BrowserSession logIn(String url, Credentials credentials) {
    var session = new BrowserSession(new CookieManager(), true);
    var login = session.send(HttpRequest.newBuilder(URI.create(url + "/board"))).uri();
    assertThat(login.getPath()).isEqualTo("/login");
    var accepted =
        session.send(
            HttpRequest.newBuilder(URI.create(url + "/login"))
                .header("Content-Type", "application/json")
                .header("Origin", url)
                .POST(
                    BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(credentials))));
    assertThat(accepted.statusCode()).as("%s", accepted.body()).isEqualTo(204);
    session.cookies.getCookieStore().getCookies().forEach(BrowserSession::useNetscapeSyntax);
    var back =
        session.send(
            HttpRequest.newBuilder(URI.create(url + "/oauth2/authorize?" + login.getRawQuery())));
    assertThat(back.uri().getPath()).isEqualTo("/board");
    session.send(HttpRequest.newBuilder(URI.create(url + "/session")));
    return session;
  }

  /** The same cookies without the CSRF token, as with requests of a foreign page. */
  BrowserSession withoutCsrfToken() {
    return new BrowserSession(cookies, false);
  }

  HttpClient client() {
    return client;
  }

  List<HttpCookie> cookies() {
    return cookies.getCookieStore().getCookies();
  }

  void addCsrfToken(HttpRequest.Builder request) {
    if (sendsCsrfToken) {
      cookies.getCookieStore().getCookies().stream()
          .filter(cookie -> cookie.getName().endsWith(CSRF_TOKEN))
          .map(HttpCookie::getValue)
          .forEach(value -> request.header("X-" + CSRF_TOKEN, value));
    }
  }

  /** Java treats a cookie with Max-Age as one of RFC 2965, whose syntax no server expects. */
  private static void useNetscapeSyntax(HttpCookie cookie) {
    cookie.setVersion(0);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }
}

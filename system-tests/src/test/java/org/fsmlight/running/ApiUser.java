package org.fsmlight.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** A person or a machine that uses the product over HTTP. */
public final class ApiUser {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final HttpClient HTTP = client().build();

  private final String url;
  private final @Nullable AccessToken token;
  private final @Nullable BrowserSession session;

  private ApiUser(String url, @Nullable AccessToken token, @Nullable BrowserSession session) {
    this.url = url;
    this.token = token;
    this.session = session;
  }

  static HttpClient.Builder client() {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .connectTimeout(Duration.ofSeconds(5));
  }

  /** Sends neither token nor cookies. */
  public static ApiUser anonymous(Product product) {
    return new ApiUser(product.url(), null, null);
  }

  /** Logged in as in a browser: sends the session's cookies, and the CSRF token with commands. */
  public static ApiUser loggedIn(Credentials credentials, Product product) {
    return new ApiUser(product.url(), null, BrowserSession.logIn(product.url(), credentials));
  }

  /** The same user lured to a foreign page: the browser sends the cookies, but no CSRF token. */
  public ApiUser withoutCsrfToken() {
    return new ApiUser(url, null, Objects.requireNonNull(session).withoutCsrfToken());
  }

  /** Acts with the token of a demo client, whose secret is its name. */
  public static ApiUser as(String client, Product product) {
    return new ApiUser(product.url(), new AccessToken(product.url(), client), null);
  }

  /** The cookies of the login, for a browser window. */
  List<HttpCookie> cookies() {
    return Objects.requireNonNull(session).cookies();
  }

  String token() {
    return Objects.requireNonNull(token).current();
  }

  public Response get(String path) {
    return exchange(request(path).GET().build());
  }

  public Response post(String path, Object body, String... headers) {
    return send("POST", path, body, headers);
  }

  public Response put(String path, Object body, String... headers) {
    return send("PUT", path, body, headers);
  }

  /**
   * @param body a string or bytes, sent unchanged, or an object, sent as JSON
   */
  public Response send(String method, String path, Object body, String... headers) {
    var request = request(path).method(method, publisher(body));
    request.header("Content-Type", body instanceof byte[] ? "image/jpeg" : "application/json");
    for (int i = 0; i < headers.length; i += 2) {
      request.setHeader(headers[i], headers[i + 1]);
    }
    return exchange(request.build());
  }

  private Response exchange(HttpRequest request) {
    return session == null ? send(HTTP, request) : send(session.client(), request);
  }

  private HttpRequest.Builder request(String path) {
    var request = HttpRequest.newBuilder(URI.create(url + path)).timeout(Duration.ofSeconds(60));
    if (token != null) {
      request.header("Authorization", "Bearer " + token.current());
    }
    if (session != null) {
      session.addCsrfToken(request);
    }
    return request;
  }

  private static BodyPublisher publisher(Object body) {
    return switch (body) {
      case String text -> BodyPublishers.ofString(text);
      case byte[] bytes -> BodyPublishers.ofByteArray(bytes);
      default -> BodyPublishers.ofString(JSON.writeValueAsString(body));
    };
  }

  static Response send(HttpRequest request) {
    return send(HTTP, request);
  }

  private static Response send(HttpClient client, HttpRequest request) {
    try {
      var response = client.send(request, BodyHandlers.ofString());
      DocumentedStatus.check(request.method(), request.uri(), response.statusCode());
      return new Response(response.statusCode(), response.headers(), json(response.body()));
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  private static JsonNode json(String body) {
    return body.startsWith("{") || body.startsWith("[")
        ? JSON.readTree(body)
        : MissingNode.getInstance();
  }
}

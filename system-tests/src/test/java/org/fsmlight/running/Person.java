package org.fsmlight.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** Somebody, or some machine, who uses the product over HTTP. */
public final class Person {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final HttpClient HTTP = client().build();

  private final String url;
  private final @Nullable Token token;
  private final @Nullable Session session;

  private Person(String url, @Nullable Token token, @Nullable Session session) {
    this.url = url;
    this.token = token;
    this.session = session;
  }

  static HttpClient.Builder client() {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .connectTimeout(Duration.ofSeconds(5));
  }

  public static Person nobody(Product product) {
    return new Person(product.url(), null, null);
  }

  /** Logged in as in a browser, which proves with each command that a page of ours asks. */
  public static Person loggedIn(Credentials credentials, Product product) {
    return new Person(product.url(), null, Session.of(product.url(), credentials));
  }

  /** The same person in a page of somebody else: cookies go along, the proof does not. */
  public Person luredElsewhere() {
    return new Person(url, null, Objects.requireNonNull(session).withoutProof());
  }

  /** Acts with the token of a demo client, whose secret is its name. */
  public static Person as(String client, Product product) {
    return new Person(product.url(), new Token(product.url(), client), null);
  }

  String token() {
    return Objects.requireNonNull(token).fresh();
  }

  public Answer get(String path) {
    return answered(request(path).GET().build());
  }

  public Answer post(String path, Object body, String... headers) {
    return send("POST", path, body, headers);
  }

  public Answer put(String path, Object body, String... headers) {
    return send("PUT", path, body, headers);
  }

  /**
   * @param body sent as it is when it is a text or bytes, else as JSON
   */
  public Answer send(String method, String path, Object body, String... headers) {
    var request = request(path).method(method, publisher(body));
    request.header("Content-Type", body instanceof byte[] ? "image/jpeg" : "application/json");
    for (int i = 0; i < headers.length; i += 2) {
      request.setHeader(headers[i], headers[i + 1]);
    }
    return answered(request.build());
  }

  private Answer answered(HttpRequest request) {
    return session == null ? answer(request) : answer(session.client(), request);
  }

  private HttpRequest.Builder request(String path) {
    var request = HttpRequest.newBuilder(URI.create(url + path)).timeout(Duration.ofSeconds(60));
    if (token != null) {
      request.header("Authorization", "Bearer " + token.fresh());
    }
    if (session != null) {
      session.prove(request);
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

  static Answer answer(HttpRequest request) {
    return answer(HTTP, request);
  }

  private static Answer answer(HttpClient client, HttpRequest request) {
    try {
      var response = client.send(request, BodyHandlers.ofString());
      DocumentedStatus.check(request.method(), request.uri(), response.statusCode());
      return new Answer(response.statusCode(), response.headers(), json(response.body()));
    } catch (IOException away) {
      throw new UncheckedIOException(away);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  private static JsonNode json(String body) {
    return body.startsWith("{") || body.startsWith("[")
        ? JSON.readTree(body)
        : MissingNode.getInstance();
  }
}

package org.fsmlight.gateway.login;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Stores cookies, follows no redirects, and sends each request to another gateway in turn. */
final class Browser {

  static final String SESSION = "fsm-session";

  final Map<String, String> cookies = new LinkedHashMap<>();
  private final HttpClient client = HttpClient.newHttpClient();
  private final String origin;
  private final int[] ports;
  private int turn;

  Browser(String origin, int... ports) {
    this.origin = origin;
    this.ports = ports;
  }

  Browser copy() {
    var copy = new Browser(origin, ports);
    copy.cookies.putAll(cookies);
    return copy;
  }

  /** Opens a page, logs in where that is required, and returns the path of the final page. */
  String logIn(String account, String page) {
    var step = get(page);
    for (int steps = 0; steps < 8; steps++) {
      if (step.statusCode() != 302) {
        return step.request().uri().getRawPath()
            + (step.request().uri().getRawQuery() == null
                ? ""
                : "?" + step.request().uri().getRawQuery());
      }
      var next = location(step);
      if (next.startsWith("/login?")) {
        cookies.put("fsm-login", account);
        next = "/oauth2/authorize?" + next.substring("/login?".length());
      }
      step = get(next);
    }
    throw new AssertionError("Too many redirects: " + location(step));
  }

  String location(HttpResponse<?> redirect) {
    var location = redirect.headers().firstValue("Location").orElseThrow();
    for (var port : ports) {
      location = location.replaceFirst("^http://localhost:" + port + "(?=/)", "");
    }
    return location.startsWith(origin) ? location.substring(origin.length()) : location;
  }

  HttpResponse<String> get(String path) {
    return send(request(path).GET());
  }

  HttpResponse<String> post(String path) {
    var request = request(path).POST(BodyPublishers.noBody());
    if (cookies.containsKey("XSRF-TOKEN")) {
      request.header("X-XSRF-TOKEN", cookies.get("XSRF-TOKEN"));
    }
    return send(request);
  }

  /** Sends a command with the CSRF token of the browser's cookie. */
  HttpResponse<String> command(String method, String path) {
    return send(
        request(path)
            .method(method, BodyPublishers.noBody())
            .header("X-XSRF-TOKEN", cookies.get("XSRF-TOKEN")));
  }

  HttpResponse<String> commandWithoutToken(String method, String path) {
    return send(request(path).method(method, BodyPublishers.noBody()));
  }

  InputStream stream(String path) {
    try {
      return client.send(request(path).build(), BodyHandlers.ofInputStream()).body();
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  HttpRequest.Builder request(String path) {
    int port = ports[turn++ % ports.length];
    var uri = path.startsWith("http") ? path : "http://localhost:" + port + path;
    var request = HttpRequest.newBuilder(URI.create(uri));
    if (!cookies.isEmpty()) {
      request.header(
          "Cookie",
          cookies.entrySet().stream()
              .map(it -> it.getKey() + "=" + it.getValue())
              .collect(Collectors.joining("; ")));
    }
    return request;
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      var answer = client.send(request.build(), BodyHandlers.ofString());
      answer.headers().allValues("Set-Cookie").stream()
          .flatMap(line -> HttpCookie.parse(line).stream())
          .forEach(
              cookie -> {
                if (cookie.getMaxAge() == 0) {
                  cookies.remove(cookie.getName());
                } else {
                  cookies.put(cookie.getName(), cookie.getValue());
                }
              });
      return answer;
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }
}

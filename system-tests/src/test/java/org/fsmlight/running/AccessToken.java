package org.fsmlight.running;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/** The access token of a demo client, renewed before it expires. */
final class AccessToken {

  private static final Duration MAX_AGE = Duration.ofMinutes(4);

  private final String url;
  private final String client;
  private String value;
  private long requestedAt;

  AccessToken(String url, String client) {
    this.url = url;
    this.client = client;
  }

  synchronized String current() {
    if (value == null || System.nanoTime() - requestedAt > MAX_AGE.toNanos()) {
      requestedAt = System.nanoTime();
      value = ApiUser.send(request()).is(200).text("access_token");
    }
    return value;
  }

  private HttpRequest request() {
    var credentials = (client + ":" + client).getBytes(StandardCharsets.UTF_8);
    return HttpRequest.newBuilder(URI.create(url + "/oauth2/token"))
        .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString("grant_type=client_credentials"))
        .build();
  }
}

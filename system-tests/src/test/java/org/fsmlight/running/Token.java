package org.fsmlight.running;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/** A demo client's token, asked for anew before it grows too old. */
final class Token {

  private static final Duration LIFE = Duration.ofMinutes(4);

  private final String url;
  private final String client;
  private String value;
  private long askedAt;

  Token(String url, String client) {
    this.url = url;
    this.client = client;
    fresh();
  }

  synchronized String fresh() {
    if (value == null || System.nanoTime() - askedAt > LIFE.toNanos()) {
      askedAt = System.nanoTime();
      value = Person.answer(question()).is(200).text("access_token");
    }
    return value;
  }

  private HttpRequest question() {
    byte[] credentials = (client + ":" + client).getBytes(StandardCharsets.UTF_8);
    return HttpRequest.newBuilder(URI.create(url + "/oauth2/token"))
        .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString("grant_type=client_credentials"))
        .build();
  }
}

package org.fsmlight.embedded;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.UUID;

/** A process to be killed. It sends pushes to itself without end and prints the accepted ones. */
final class FcmProcess {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private FcmProcess() {}

  public static void main(String[] arguments) throws Exception {
    var fcm = FcmStandIn.start(Path.of(arguments[0]), 0);
    while (true) {
      var token = UUID.randomUUID().toString();
      if (send(fcm.endpoint(), token) == 200) {
        System.out.println("ack " + token + " 1");
      }
    }
  }

  static int send(String endpoint, String token) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(endpoint + "/v1/projects/p/messages:send"))
            .header("Authorization", "Bearer x")
            .POST(
                HttpRequest.BodyPublishers.ofString("{\"message\":{\"token\":\"" + token + "\"}}"))
            .build();
    return CLIENT.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
  }
}

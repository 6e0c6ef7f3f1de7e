package org.fsmlight.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.auth.oauth2.AccessToken;
import com.google.auth.oauth2.GoogleCredentials;
import com.google.firebase.ErrorCode;
import com.google.firebase.FirebaseApp;
import com.google.firebase.FirebaseOptions;
import com.google.firebase.internal.ApacheHttp2Transport;
import com.google.firebase.messaging.FirebaseMessaging;
import com.google.firebase.messaging.FirebaseMessagingException;
import com.google.firebase.messaging.Message;
import com.google.firebase.messaging.MessagingErrorCode;
import com.google.firebase.messaging.Notification;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.hc.client5.http.HttpRoute;
import org.apache.hc.core5.http.HttpHost;
import org.fsmlight.embedded.FcmStandIn.Mode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FcmStandInIT {

  @TempDir Path folder;
  private FcmStandIn fcm;

  @BeforeEach
  void start() {
    fcm = FcmStandIn.start(folder, 0);
  }

  @AfterEach
  void stop() {
    fcm.close();
  }

  @Test
  void acceptsWhatTheFirebaseSdkSends() throws Exception {
    try (var sender = new Sender(fcm.endpoint())) {
      var name = sender.send("device-1", "Neuer Einsatz", "Morgen um 8 Uhr");

      assertThat(name).startsWith("projects/fsm-light/messages/");
    }
    var push = fcm.pushes().getFirst();
    assertThat(push.token()).isEqualTo("device-1");
    assertThat(push.title()).isEqualTo("Neuer Einsatz");
    assertThat(push.body()).isEqualTo("Morgen um 8 Uhr");
    assertThat(push.data()).containsEntry("serviceCallId", "call-1");
  }

  @Test
  void refusesAnUnknownDeviceAsUnregistered() throws Exception {
    fcm.forget("device-1");
    try (var sender = new Sender(fcm.endpoint())) {
      var refused =
          catchThrowableOfType(
              FirebaseMessagingException.class, () -> sender.send("device-1", "t", "b"));

      assertThat(refused.getMessagingErrorCode()).isEqualTo(MessagingErrorCode.UNREGISTERED);
      sender.send("device-2", "t", "b");
    }
    assertThat(fcm.pushes()).extracting(Push::token).containsExactly("device-2");
  }

  @Test
  void limitsTheRateAndNamesTheTimeToWait() throws Exception {
    fcm.fault(Mode.QUOTA, Duration.ofSeconds(17));
    try (var sender = new Sender(fcm.endpoint())) {
      var refused =
          catchThrowableOfType(
              FirebaseMessagingException.class, () -> sender.send("device-1", "t", "b"));

      assertThat(refused.getMessagingErrorCode()).isEqualTo(MessagingErrorCode.QUOTA_EXCEEDED);
      assertThat(refused.getHttpResponse().getStatusCode()).isEqualTo(429);
      assertThat(refused.getHttpResponse().getHeaders().toString()).contains("17");
      fcm.fault(Mode.NONE, Duration.ZERO);
      sender.send("device-1", "t", "b");
    }
    assertThat(fcm.pushes()).hasSize(1);
  }

  @Test
  void isUnavailableOnDemand() throws Exception {
    fcm.fault(Mode.UNAVAILABLE, Duration.ZERO);
    try (var sender = new Sender(fcm.endpoint())) {
      var refused =
          catchThrowableOfType(
              FirebaseMessagingException.class, () -> sender.send("device-1", "t", "b"));

      assertThat(refused.getErrorCode()).isEqualTo(ErrorCode.UNAVAILABLE);
      assertThat(refused.getMessagingErrorCode()).isEqualTo(MessagingErrorCode.UNAVAILABLE);
    }
    assertThat(fcm.pushes()).isEmpty();
  }

  @Test
  void refusesOneDeviceBecauseOfApplesKey() throws Exception {
    fcm.fault("iphone", Mode.THIRD_PARTY_AUTH, Duration.ZERO);
    try (var sender = new Sender(fcm.endpoint())) {
      var refused =
          catchThrowableOfType(
              FirebaseMessagingException.class, () -> sender.send("iphone", "t", "b"));

      assertThat(refused.getMessagingErrorCode())
          .isEqualTo(MessagingErrorCode.THIRD_PARTY_AUTH_ERROR);
      sender.send("android", "t", "b");
      fcm.fault(Mode.NONE, Duration.ZERO);
      sender.send("iphone", "t", "b");
    }
    assertThat(fcm.pushes()).extracting(Push::token).containsExactly("iphone", "android");
  }

  @Test
  void storesPushesNewestFirstAcrossARestart() throws Exception {
    post("device-1");
    post("device-2");
    stop();
    // The incomplete line that a killed process may leave.
    Files.writeString(
        folder.resolve("pushes.jsonl"), "{\"token\":\"dev", StandardOpenOption.APPEND);
    start();
    post("device-3");
    stop();
    start();

    assertThat(fcm.pushes())
        .extracting(Push::token)
        .containsExactly("device-3", "device-2", "device-1");
  }

  @Test
  void losesNoAcceptedPushWhenKilled() throws Exception {
    List<String> accepted = new ArrayList<>();
    for (int kill = 0; kill < 2; kill++) {
      KilledProcess.acknowledgedBy(FcmProcess.class, 300, folder.toString())
          .forEach(ack -> accepted.add(ack[1]));
    }
    stop();
    start();
    assertThat(fcm.pushes()).extracting(Push::token).containsAll(accepted);
  }

  @Test
  void dropsTheOldestPushes() throws Exception {
    try (var log = PushLog.open(folder.resolve("busy"))) {
      for (int number = 1; number <= 2 * PushLog.MAX_PUSHES + 1; number++) {
        log.add(new Push("device", "push " + number, "", Map.of(), Instant.EPOCH));
      }
      assertThat(log.newestFirst()).hasSize(PushLog.MAX_PUSHES);
      assertThat(Files.readAllLines(folder.resolve("busy").resolve("pushes.jsonl")))
          .hasSizeLessThanOrEqualTo(2 * PushLog.MAX_PUSHES);
    }
    try (var log = PushLog.open(folder.resolve("busy"))) {
      assertThat(log.newestFirst().getFirst().title()).isEqualTo("push 10001");
      assertThat(log.newestFirst()).hasSize(PushLog.MAX_PUSHES);
    }
  }

  @Test
  void refusesWhatFirebaseWouldRefuse() throws Exception {
    assertThat(post("{\"message\":{}}", "Bearer x").statusCode()).isEqualTo(400);
    assertThat(post("no json", "Bearer x").statusCode()).isEqualTo(400);
    assertThatThrownBy(() -> new Sender("http://127.0.0.1:1").send("device-1", "t", "b"))
        .isInstanceOf(FirebaseMessagingException.class);
    assertThat(fcm.pushes()).isEmpty();
  }

  private void post(String token) throws Exception {
    assertThat(FcmProcess.send(fcm.endpoint(), token)).isEqualTo(200);
  }

  private HttpResponse<String> post(String body, String credential) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(fcm.endpoint() + "/v1/projects/p/messages:send"))
            .header("Authorization", credential)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    try (var client = HttpClient.newHttpClient()) {
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    }
  }

  /** Credentials that are refreshed without the network, as the SDK does after a 401. */
  private static final class Fixed extends GoogleCredentials {

    private final AccessToken token;

    Fixed(AccessToken token) {
      super(GoogleCredentials.newBuilder().setAccessToken(token));
      this.token = token;
    }

    @Override
    public AccessToken refreshAccessToken() {
      return token;
    }
  }

  /** The real SDK, with its connections redirected to the stand-in. */
  private static final class Sender implements AutoCloseable {

    private final FirebaseApp app;

    /** The SDK's own transport. The JDK's client drops the body of a response with status 401. */
    private final ApacheHttp2Transport transport;

    Sender(String endpoint) {
      var uri = URI.create(endpoint);
      var standIn = new HttpRoute(new HttpHost(uri.getScheme(), uri.getHost(), uri.getPort()));
      var client =
          ApacheHttp2Transport.defaultHttpAsyncClientBuilder()
              .setRoutePlanner((target, context) -> standIn)
              .build();
      client.start();
      transport = new ApacheHttp2Transport(client);
      var never = new Date(Long.MAX_VALUE);
      app =
          FirebaseApp.initializeApp(
              FirebaseOptions.builder()
                  .setProjectId("fsm-light")
                  .setCredentials(new Fixed(new AccessToken("stand-in", never)))
                  .setHttpTransport(transport)
                  .setConnectTimeout(2_000)
                  .setReadTimeout(5_000)
                  .build(),
              UUID.randomUUID().toString());
    }

    String send(String token, String title, String body) throws FirebaseMessagingException {
      return FirebaseMessaging.getInstance(app)
          .send(
              Message.builder()
                  .setToken(token)
                  .setNotification(Notification.builder().setTitle(title).setBody(body).build())
                  .putData("serviceCallId", "call-1")
                  .build());
    }

    @Override
    public void close() throws IOException {
      app.delete();
      transport.shutdown();
    }
  }
}

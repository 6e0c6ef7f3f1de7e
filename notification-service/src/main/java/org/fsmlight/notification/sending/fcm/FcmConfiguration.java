package org.fsmlight.notification.sending.fcm;

import com.google.auth.oauth2.AccessToken;
import com.google.auth.oauth2.GoogleCredentials;
import com.google.firebase.FirebaseApp;
import com.google.firebase.FirebaseOptions;
import com.google.firebase.internal.ApacheHttp2Transport;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.UUID;
import org.fsmlight.notification.sending.Delivery;
import org.fsmlight.notification.sending.PushService;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FcmSettings.class)
class FcmConfiguration {

  @Bean
  PushService pushService(FcmSettings settings, Clock clock) throws IOException {
    if (!settings.enabled()) {
      return (push, deviceToken) -> new Delivery.Refused("pushes are off: fsm.fcm.enabled");
    }
    var transport = transport(new FcmEndpoint(settings.endpoint()));
    var options =
        FirebaseOptions.builder()
            .setCredentials(credentials(settings, clock))
            .setProjectId(settings.projectId())
            .setHttpTransport(transport)
            .setConnectTimeout((int) settings.connectTimeout().toMillis())
            .setReadTimeout((int) settings.timeout().toMillis())
            .setWriteTimeout((int) settings.timeout().toMillis())
            .build();
    // the SDK keeps apps by name for the whole JVM, in which several instances may run
    var app = FirebaseApp.initializeApp(options, "fsm-light-" + UUID.randomUUID());
    return new Fcm(app, transport);
  }

  /**
   * The SDK's own transport, with other connections. {@code NetHttpTransport} is not used: the
   * JDK's client drops the body of a response with status 401, which names the kind of error.
   */
  private static ApacheHttp2Transport transport(FcmEndpoint endpoint) {
    var client =
        ApacheHttp2Transport.defaultHttpAsyncClientBuilder().setRoutePlanner(endpoint).build();
    client.start();
    return new ApacheHttp2Transport(client);
  }

  private static GoogleCredentials credentials(FcmSettings settings, Clock clock)
      throws IOException {
    if (settings.token() != null && !settings.token().isBlank()) {
      var never = Date.from(clock.instant().plus(Duration.ofDays(36500)));
      return new FixedCredentials(new AccessToken(settings.token(), never));
    }
    if (settings.credentials() != null && !settings.credentials().toString().isBlank()) {
      try (var key = Files.newInputStream(settings.credentials())) {
        return GoogleCredentials.fromStream(key);
      }
    }
    throw new IllegalStateException(
        "Pushes need fsm.fcm.credentials, a Firebase service account's key file (or fsm.fcm.token"
            + " for a stand-in).");
  }
}

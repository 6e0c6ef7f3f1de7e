package org.fsmlight.notification;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;
import org.fsmlight.common.messaging.EventJson;
import org.fsmlight.common.outbox.PendingEvent;
import org.fsmlight.common.outbox.kafka.KafkaEventSender;
import org.fsmlight.common.seal.Sealer;
import org.fsmlight.common.tracing.Traces;
import org.fsmlight.embedded.Mail;
import org.fsmlight.embedded.Push;
import org.fsmlight.events.Event;
import org.fsmlight.testsupport.RealParts;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.kafka.core.KafkaTemplate;

/** The service on real parts, with the events it consumes and the messages it sends. */
final class RunningService {

  private static final String KEY = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";
  private static RunningService shared;
  private final RealParts parts = RealParts.get();
  private final HttpClient http = HttpClient.newHttpClient();
  private final ConfigurableApplicationContext context;
  private final KafkaEventSender sender;

  private RunningService(ConfigurableApplicationContext context) {
    this.context = context;
    @SuppressWarnings("unchecked")
    KafkaTemplate<String, byte[]> kafka = context.getBean(KafkaTemplate.class);
    this.sender = new KafkaEventSender(kafka, "test");
  }

  /** Returns the service that all tests share, because its start takes longer than most tests. */
  static synchronized RunningService shared() {
    if (shared == null) {
      shared = start(Map.of());
    }
    return shared;
  }

  static synchronized RunningService restarted(Runnable meanwhile) {
    shared().context.close();
    meanwhile.run();
    shared = start(Map.of());
    return shared;
  }

  /** Restarts the service with other settings, until it is restarted again. */
  static synchronized RunningService restartedWith(Map<String, String> others) {
    shared().context.close();
    shared = start(others);
    return shared;
  }

  /** The settings of an instance, as arguments. */
  static List<String> arguments(Map<String, String> others) {
    Map<String, Object> settings = new HashMap<>();
    RealParts.register((name, value) -> settings.put(name, value.get()), "notification-it");
    settings.put("spring.config.name", "notification-service");
    settings.put("server.port", "0");
    settings.put("fsm.seal-key", KEY);
    settings.put("fsm.fcm.token", "stand-in");
    settings.put("fsm.public-url", "https://fsm.example");
    settings.put("fsm.notification.first-retry", "100ms");
    settings.put("fsm.notification.most-retry", "500ms");
    settings.put("fsm.notification.rest", "300ms");
    settings.put("fsm.notification.redistribution", "2s");
    settings.put("fsm.notification.instance", "the-one");
    settings.putAll(others);
    return settings.entrySet().stream()
        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
        .toList();
  }

  private static RunningService start(Map<String, String> others) {
    return new RunningService(
        new SpringApplicationBuilder(NotificationServiceApplication.class)
            .run(arguments(others).toArray(String[]::new)));
  }

  RunningService register(EventFixtures events, String... dispatchers) {
    publish(events.registered());
    for (var dispatcher : dispatchers) {
      publish(events.joined(dispatcher, "en"));
    }
    return this;
  }

  String publish(Event event) {
    return publish(UUID.randomUUID().toString(), event, null);
  }

  String publishHeld(Event event, Duration hold) {
    return publish(UUID.randomUUID().toString(), event, hold);
  }

  String publish(String id, Event event, Duration hold) {
    var now = context.getBean(Clock.class).instant();
    sender
        .send(
            new PendingEvent(
                id,
                event.topic(),
                event.key(),
                event.subject(),
                event.version(),
                now,
                "test/1",
                hold == null ? null : now.plus(hold),
                context.getBean(EventJson.class).write(event),
                context.getBean(Traces.class).current()))
        .join();
    return id;
  }

  String seal(String secret) {
    return context.getBean(Sealer.class).seal(secret);
  }

  /** Returns them in the order of delivery. */
  List<Mail> mailsTo(String address) {
    return parts.mails().mails().reversed().stream()
        .filter(mail -> mail.to().equals(address))
        .toList();
  }

  /** Returns them in the order of delivery. */
  List<Push> pushesTo(String device) {
    return parts.fcm().pushes().reversed().stream()
        .filter(push -> push.token().equals(device))
        .toList();
  }

  List<String> titlesTo(String device) {
    return pushesTo(device).stream().map(Push::title).toList();
  }

  RealParts parts() {
    return parts;
  }

  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  HttpResponse<String> call(String method, String path, String token, String body) {
    var request =
        HttpRequest.newBuilder(uri(path))
            .header("Content-Type", "application/json")
            .method(
                method,
                body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body));
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    try {
      return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException fault) {
      throw new java.io.UncheckedIOException(fault);
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  static void within(Duration limit, BooleanSupplier condition) {
    Awaitility.await()
        .atMost(limit)
        .pollInterval(Duration.ofMillis(25))
        .until(condition::getAsBoolean);
  }

  static void soon(BooleanSupplier condition) {
    within(Duration.ofSeconds(40), condition);
  }

  /** Asserts that the condition holds for that time. */
  static void stays(Duration time, BooleanSupplier condition) {
    Awaitility.await()
        .during(time)
        .atMost(time.plusSeconds(5))
        .pollInterval(Duration.ofMillis(50))
        .until(condition::getAsBoolean);
  }

  private URI uri(String path) {
    var port = context.getEnvironment().getProperty("local.server.port");
    return URI.create("http://127.0.0.1:" + port + path);
  }
}

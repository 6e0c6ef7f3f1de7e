package org.fsmlight.amazon;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.fsmlight.amazon.technicians.TechnicianId;
import org.fsmlight.amazon.technicians.TechnicianReplicas;
import org.fsmlight.common.outbox.PendingEvents;
import org.fsmlight.common.outbox.kafka.KafkaEventSender;
import org.fsmlight.events.Technician;
import org.fsmlight.events.TechnicianEvent;
import org.fsmlight.events.TechnicianProfileChanged;
import org.fsmlight.events.TechnicianState;
import org.fsmlight.testsupport.Answer;
import org.fsmlight.testsupport.RealParts;
import org.fsmlight.testsupport.TestTokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** amazon-bridge-service on a real store and broker, with a demo, and requests to it. */
@SpringBootTest(
    classes = AmazonBridgeServiceApplication.class,
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.config.name=amazon-bridge-service",
      "fsm.seal-key=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
      "fsm.demo.enabled=true",
      "fsm.demo.companies[0].id=company-demo",
      "fsm.demo.companies[0].technicians[0].id=demo-cleared",
      "fsm.demo.companies[0].technicians[0].amazon-cleared=true",
      "fsm.demo.companies[0].technicians[1].id=demo-not-cleared"
    })
abstract class RunningService {

  static final String FIXIT = "company-fixit";
  static final String ANNA = TestTokens.dispatcher(FIXIT, "anna");
  static final String RIVAL = TestTokens.dispatcher("company-rival", "rita");
  static final String OPERATOR = TestTokens.operator();
  static final String MET =
      "{\"resourceId\": \"A-1\", \"skillTestPassed\": true, \"amazonVerified\": true}";
  static final String TEST_OPEN =
      "{\"resourceId\": \"A-1\", \"skillTestPassed\": false, \"amazonVerified\": true}";

  private final HttpClient http = HttpClient.newHttpClient();

  @LocalServerPort private int port;
  @Autowired private TechnicianReplicas technicians;
  @Autowired private PendingEvents pending;
  @Autowired private KafkaTemplate<String, byte[]> kafka;
  @Autowired private Clock clock;
  @Autowired private MongoTemplate mongo;

  @DynamicPropertySource
  static void realParts(DynamicPropertyRegistry registry) {
    RealParts.register(registry);
  }

  /** Publishes a new technician of the company and waits until the service knows it. */
  String technicianOf(String company) {
    var id = "technician-" + UUID.randomUUID();
    publish(new TechnicianProfileChanged(technician(id, 1, company)));
    await().atMost(30, SECONDS).until(() -> technicians.find(new TechnicianId(id)).isPresent());
    return id;
  }

  static Technician technician(String id, long version, String company) {
    return new Technician(
        id,
        version,
        company,
        "Tina",
        "Technician",
        "tina@example.org",
        null,
        null,
        "de",
        TechnicianState.UNVERIFIED,
        List.of(),
        List.of("picture"));
  }

  void publish(TechnicianEvent event) {
    var waiting = pending.of(event, clock.instant(), null, null);
    new KafkaEventSender(kafka, "team-service").send(waiting).join();
  }

  Answer get(String technician, String token) {
    return send("GET", technician, token, "");
  }

  Answer put(String technician, String token, String body, String... headers) {
    return send("PUT", technician, token, body, headers);
  }

  Answer send(String method, String technician, String token, String body, String... headers) {
    var uri = "http://127.0.0.1:" + port + "/api/amazon/technicians/" + technician;
    var request =
        HttpRequest.newBuilder(URI.create(uri))
            .method(method, BodyPublishers.ofString(body))
            .header("Content-Type", "application/json");
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return new Answer(http.send(request.build(), BodyHandlers.ofString()));
    } catch (IOException | InterruptedException e) {
      throw new AssertionError("The service did not answer", e);
    }
  }

  /** The published events of a technician, once none is pending. */
  List<PublishedEvent> published(String technician) {
    await().atMost(20, SECONDS).until(() -> pendingOf(technician).isEmpty());
    return PublishedEvent.readAll("TechnicianAmazonCleared", "TechnicianAmazonClearanceLost")
        .stream()
        .filter(event -> technician.equals(event.message().key()))
        .toList();
  }

  private List<Document> pendingOf(String technician) {
    var document = mongo.findById(technician, Document.class, "clearances");
    return document == null ? List.of() : document.getList("outbox", Document.class);
  }
}

package org.fsmlight.requests;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.fsmlight.common.outbox.PendingEvents;
import org.fsmlight.common.outbox.kafka.KafkaEventSender;
import org.fsmlight.events.Company;
import org.fsmlight.events.CompanyRegistered;
import org.fsmlight.events.Event;
import org.fsmlight.events.ServiceCallEvent;
import org.fsmlight.requests.calls.CallProgress;
import org.fsmlight.requests.calls.CallReplicas;
import org.fsmlight.requests.companies.CompanyId;
import org.fsmlight.requests.companies.CompanyReplicas;
import org.fsmlight.testsupport.Answer;
import org.fsmlight.testsupport.RealParts;
import org.fsmlight.testsupport.TestTokens;
import org.fsmlight.testsupport.Topic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** request-service on a real store and broker, and requests to it. */
@SpringBootTest(
    classes = RequestServiceApplication.class,
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.config.name=request-service",
      "fsm.seal-key=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="
    })
@Import(ShiftedClock.class)
public abstract class RunningService {

  private static final String REQUESTS = "service-requests";

  static final String FIXIT = "company-fixit";
  static final String ANNA = TestTokens.dispatcher(FIXIT, "anna");
  static final String BEN = TestTokens.dispatcher(FIXIT, "ben");
  static final String RIVAL = TestTokens.dispatcher("company-rival", "rita");
  static final String MARKETPLACE = TestTokens.marketplace("marketplace");
  static final String OTHER_MARKETPLACE = TestTokens.marketplace("other-marketplace");
  static final String OPERATOR = TestTokens.operator();
  static final String TECHNICIAN = TestTokens.technician(FIXIT, "tina");

  private final HttpClient http = HttpClient.newHttpClient();

  @LocalServerPort private int port;
  @Autowired private CompanyReplicas companies;
  @Autowired private PendingEvents pending;
  @Autowired private KafkaTemplate<String, byte[]> kafka;
  @Autowired private CallReplicas calls;
  @Autowired private MongoTemplate mongo;
  @Autowired ShiftedClock clock;

  @DynamicPropertySource
  static void realParts(DynamicPropertyRegistry registry) {
    RealParts.register(registry);
  }

  @AfterEach
  void resetClock() {
    clock.reset();
  }

  @BeforeEach
  void registerTheCompany() {
    if (!companies.contains(new CompanyId(FIXIT))) {
      register(FIXIT);
    }
  }

  void register(String company) {
    var languages = List.of("de");
    var profile =
        new Company(company, 1, "Fixit", "office@example.org", "Europe/Zurich", languages, "CH");
    publish(new CompanyRegistered(profile));
    await().atMost(20, SECONDS).until(() -> companies.contains(new CompanyId(company)));
  }

  /** Publishes an event as another service. */
  void publish(Event event) {
    var waiting = pending.of(event, clock.instant(), null, null);
    new KafkaEventSender(kafka, "another-service").send(waiting).join();
  }

  /** Publishes an event of a call and waits until this service knows the progress. */
  void publishAndAwait(ServiceCallEvent event, CallProgress progress) {
    publish(event);
    await().atMost(20, SECONDS).until(() -> calls.progressOf(event.call().id()) == progress);
  }

  Answer post(String path, String token, String body, String... headers) {
    return send("POST", path, token, body, headers);
  }

  Answer get(String path, String token) {
    return send("GET", path, token, "");
  }

  Answer send(String method, String path, String token, String body, String... headers) {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .method(method, BodyPublishers.ofString(body))
            .header("Content-Type", "application/json");
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    for (int i = 0; i < headers.length; i += 2) {
      request.setHeader(headers[i], headers[i + 1]);
    }
    try {
      return new Answer(http.send(request.build(), BodyHandlers.ofString()));
    } catch (IOException | InterruptedException e) {
      throw new AssertionError("The service did not answer", e);
    }
  }

  Answer book(BookingBody body) {
    return book(body.json(), newKey());
  }

  Answer book(String body, String key) {
    return post("/api/service-requests", MARKETPLACE, body, "Idempotency-Key", key);
  }

  /** Submits a new booking and returns the location of the request. */
  String booked() {
    return book(new BookingBody()).isSuccess(201).header("Location");
  }

  static String newKey() {
    return "key " + UUID.randomUUID();
  }

  /** Starts all at the same moment and waits for all. */
  protected static <T> List<T> concurrently(List<Callable<T>> all) throws Exception {
    var start = new CyclicBarrier(all.size());
    try (var threads = Executors.newFixedThreadPool(all.size())) {
      var started =
          all.stream()
              .map(
                  one ->
                      threads.submit(
                          () -> {
                            start.await(10, SECONDS);
                            return one.call();
                          }))
              .toList();
      var results = new ArrayList<T>();
      for (var one : started) {
        results.add(one.get(30, SECONDS));
      }
      return results;
    }
  }

  protected static <T> List<T> concurrently(int times, Callable<T> one) throws Exception {
    return concurrently(IntStream.range(0, times).mapToObj(_ -> one).toList());
  }

  /** The events of the request on a topic, once none is pending. */
  List<PublishedEvent> published(String topic, String id) {
    return published(topic, List.of(id));
  }

  List<PublishedEvent> published(String topic, List<String> ids) {
    for (var id : ids) {
      await().atMost(20, SECONDS).untilAsserted(() -> assertThat(pendingOf(id)).isEmpty());
    }
    return Topic.read(topic).stream()
        .map(read -> new PublishedEvent(read.message()))
        .filter(event -> ids.contains(event.message().key()))
        .toList();
  }

  private List<Document> pendingOf(String id) {
    return mongo.findById(id, Document.class, REQUESTS).getList("outbox", Document.class);
  }

  long storedRequests() {
    return mongo.getCollection(REQUESTS).countDocuments();
  }

  static String idOf(String location) {
    return location.substring(location.lastIndexOf('/') + 1);
  }
}

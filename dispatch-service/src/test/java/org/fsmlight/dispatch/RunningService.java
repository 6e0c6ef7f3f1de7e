package org.fsmlight.dispatch;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.fsmlight.common.outbox.PendingEvents;
import org.fsmlight.dispatch.companies.Companies;
import org.fsmlight.dispatch.technicians.Technician;
import org.fsmlight.dispatch.technicians.Technicians;
import org.fsmlight.testsupport.Answer;
import org.fsmlight.testsupport.PublishedEvent;
import org.fsmlight.testsupport.RealParts;
import org.fsmlight.testsupport.TestTokens;
import org.fsmlight.testsupport.Topic;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** dispatch-service on a real broker and database, with a company of its own for each test. */
@SpringBootTest(
    classes = DispatchServiceApplication.class,
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.config.name=dispatch-service",
      "fsm.seal-key=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
      "fsm.topics.partitions=3",
      "fsm.board-stream.heartbeat=300ms",
      "logging.level.root=warn",
      "logging.level.org.apache.kafka=error",
      "logging.level.kafka=error"
    })
abstract class RunningService {

  static final ZoneId ZURICH = ZoneId.of("Europe/Zurich");

  final String company = "company-" + unique();
  final String dora = TestTokens.dispatcher(company, "dora");
  final String dirk = TestTokens.dispatcher(company, "dirk");
  final String ada = "ada-" + unique();
  final String ben = "ben-" + unique();

  private final HttpClient http = HttpClient.newHttpClient();

  Neighbours neighbours;

  @LocalServerPort private int port;
  @Autowired private PendingEvents pending;
  @Autowired private KafkaTemplate<String, byte[]> kafka;
  @Autowired private Clock clock;
  @Autowired private Companies companies;
  @Autowired private Technicians technicians;

  @DynamicPropertySource
  static void realParts(DynamicPropertyRegistry registry) {
    RealParts.register(registry);
  }

  @BeforeEach
  void aCompanyWithTwoVerifiedTechnicians() {
    neighbours = new Neighbours(pending, kafka, clock);
    neighbours.company(company);
    neighbours.verified(company, ada, 1);
    neighbours.verified(company, ben, 1);
    await()
        .atMost(20, SECONDS)
        .until(
            () ->
                companies.find(new CompanyId(company)).isPresent()
                    && isVerified(ada)
                    && isVerified(ben));
  }

  boolean isVerified(String technician) {
    return technicians
        .find(new TechnicianId(technician))
        .filter(Technician::isVerified)
        .isPresent();
  }

  /** Accepts a request and waits until its call exists. */
  String accepted(Instant start) {
    var id = unique();
    neighbours.accepted(company, id, start);
    await().atMost(20, SECONDS).until(() -> get(call(id), dora).status() == 200);
    return id;
  }

  /** Tomorrow at that hour in the company's time zone. */
  Instant tomorrowAt(int hour) {
    return tomorrow().atTime(hour, 0).atZone(ZURICH).toInstant();
  }

  LocalDate tomorrow() {
    return LocalDate.ofInstant(clock.instant().plus(1, ChronoUnit.DAYS), ZURICH);
  }

  static String call(String id) {
    return "/api/service-calls/" + id;
  }

  Answer assign(String id, String technician, String token, String... headers) {
    var body = "{\"technicianId\": \"%s\"}".formatted(technician);
    return post(call(id) + "/assign", token, body, headers);
  }

  Answer schedule(String id, Instant start, String token, String... headers) {
    var body = "{\"start\": \"%s\"}".formatted(start);
    return post(call(id) + "/schedule", token, body, headers);
  }

  Answer unassign(String id, String token, String... headers) {
    return post(call(id) + "/unassign", token, "", headers);
  }

  Answer clientCalled(String id, String token, String... headers) {
    return post(call(id) + "/client-called", token, "", headers);
  }

  Answer board() {
    return board(tomorrow(), tomorrow());
  }

  Answer board(LocalDate from, LocalDate to) {
    return get("/api/board?from=%s&to=%s".formatted(from, to), dora).isSuccess(200);
  }

  /** Returns the card in that list of tomorrow's board; a missing node if it is not there. */
  JsonNode card(String place, String id) {
    return board()
        .json()
        .path(place)
        .valueStream()
        .filter(card -> card.path("id").asString().equals(id))
        .findFirst()
        .orElse(MissingNode.getInstance());
  }

  /** Waits until the card is in that list with that colour and reason. */
  JsonNode cardBecomes(String place, String id, String colour, String reason) {
    await()
        .atMost(20, SECONDS)
        .untilAsserted(
            () -> {
              assertThat(card(place, id).path("colour").asString("absent")).isEqualTo(colour);
              assertThat(card(place, id).path("reason").asString("absent")).isEqualTo(reason);
            });
    return card(place, id);
  }

  void cardLeaves(String place, String id) {
    await().atMost(20, SECONDS).until(() -> card(place, id).isMissingNode());
  }

  /** Waits until the topic has that many events with the key, and returns them. */
  List<PublishedEvent> published(String topic, String key, int times) {
    await().atMost(20, SECONDS).until(() -> published(topic, key).size() >= times);
    var events = published(topic, key);
    assertThat(events).hasSize(times);
    return events;
  }

  private static List<PublishedEvent> published(String topic, String key) {
    return Topic.read(topic).stream().filter(event -> key.equals(event.message().key())).toList();
  }

  /** Opens the board's stream. */
  OpenBoard openBoard(String token, String query, String... headers)
      throws IOException, InterruptedException {
    return OpenBoard.open(port, token, query, headers);
  }

  Answer post(String path, String token, String body, String... headers) {
    return send("POST", path, token, body, headers);
  }

  Answer get(String path, String token) {
    return send("GET", path, token, "");
  }

  Answer send(String method, String path, String token, String body, String... headers) {
    return sendTo(port, method, path, token, body, headers);
  }

  Answer sendTo(
      int instance, String method, String path, String token, String body, String... headers) {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + instance + path))
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

  static String unique() {
    return UUID.randomUUID().toString().substring(0, 12);
  }
}

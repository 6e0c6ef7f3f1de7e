package org.fsmlight.requests;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.bson.Document;
import org.fsmlight.events.ClientErased;
import org.fsmlight.requests.calls.CallProgress;
import org.fsmlight.testsupport.Answer;
import org.fsmlight.testsupport.Topic;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

/** An operator erases a client. */
class ErasureIT extends RunningService {

  private static final String REASON = "{\"reason\": \"Clara Client rang\"}";

  private final String email = "clara." + UUID.randomUUID() + "@example.org";

  @Autowired private MongoTemplate mongo;

  @Test
  void erasesFinishedRequestsAndReportsUnfinishedOnesToEraseLater() {
    var declined = bookedBy(email);
    post(declined + "/decline", ANNA, REASON).isSuccess(200);
    var withdrawn = bookedBy(email.toUpperCase(Locale.ROOT));
    post(withdrawn + "/withdraw", MARKETPLACE, REASON).isSuccess(200);
    var accepted = bookedBy(email);
    post(accepted + "/accept", ANNA, "").isSuccess(200);
    var ofAnotherClient = bookedBy("other." + email);
    post(ofAnotherClient + "/withdraw", MARKETPLACE, REASON).isSuccess(200);
    clock.advance(Duration.ofSeconds(9));

    var erased = erase(" " + email.replace("clara", "Clara")).isSuccess(200);

    assertThat(erased.json().at("/erased").asInt()).isEqualTo(2);
    assertThat(erased.json().at("/remaining").asInt()).isEqualTo(1);
    assertThat(erased.text("/items/0/id")).isEqualTo(idOf(accepted));
    assertThat(erased.text("/items/0/companyId")).isEqualTo(FIXIT);
    assertThat(erased.text("/items/0/status")).isEqualTo("ACCEPTED");
    assertErased(declined);
    assertErased(withdrawn);
    assertThat(get(accepted, ANNA).text("/client/email")).isEqualTo(email);
    assertThat(get(ofAnotherClient, ANNA).text("/client/name")).isEqualTo("Clara Client");
    assertThat(get(ofAnotherClient, ANNA).text("/reason")).isEqualTo("Clara Client rang");

    publishAndAwait(CallEvents.completed(idOf(accepted), 5), CallProgress.COMPLETED);
    assertThat(erase(email).isSuccess(200).json().at("/erased").asInt()).isEqualTo(1);
    assertErased(accepted);
    var again = erase(email).isSuccess(200);
    assertThat(again.json().toString()).isEqualTo("{\"erased\":0,\"remaining\":0,\"items\":[]}");

    var later = bookedBy(email);
    assertThat(get(later, ANNA).text("/client/email")).isEqualTo(email);
    var published = publishedErasures(List.of(idOf(declined), idOf(withdrawn), idOf(accepted)));
    assertThat(published).hasSize(2);
    assertThat(published.toString()).doesNotContainIgnoringCase("clara", email);
  }

  @Test
  void endsItsEventsWithATombstone() {
    var location = bookedBy(email);
    post(location + "/withdraw", MARKETPLACE, REASON).isSuccess(200);
    erase(email).isSuccess(200);

    for (var topic : List.of("ServiceRequested", "ServiceRequestWithdrawn")) {
      await()
          .atMost(20, SECONDS)
          .untilAsserted(
              () ->
                  assertThat(Topic.read(topic))
                      .filteredOn(event -> idOf(location).equals(event.message().key()))
                      .extracting(event -> event.message().value() == null)
                      .startsWith(false) // and perhaps another event without personal data
                      .endsWith(true)
                      .containsOnlyOnce(true));
    }
  }

  @Test
  void completesAnErasureWhenItConsumesItsOwnEvent() {
    var location = bookedBy(email);
    post(location + "/withdraw", MARKETPLACE, REASON).isSuccess(200);

    publish(new ClientErased(UUID.randomUUID().toString(), 1, FIXIT, List.of(idOf(location))));

    await()
        .atMost(20, SECONDS)
        .untilAsserted(() -> assertThat(stored(location).toJson()).doesNotContain(email));
    assertErased(location);
    post(location + "/redistribute", OPERATOR, "{\"companyId\": \"" + FIXIT + "\"}")
        .isProblem(409, "client-erased");
  }

  @Test
  void refusesARepeatedSubmissionAfterTheErasure() {
    var key = newKey();
    var body = new BookingBody().with("client.email", '"' + email + '"').json();
    var location = book(body, key).isSuccess(201).header("Location");
    post(location + "/withdraw", MARKETPLACE, REASON).isSuccess(200);
    erase(email).isSuccess(200);

    book(body, key).isProblem(409, "client-erased");
    book(body, newKey()).isSuccess(201);
  }

  @Test
  void onlyOperatorsEraseAndOthersLearnNothing() {
    bookedBy(email);
    for (var token : List.of(ANNA, RIVAL, MARKETPLACE, TECHNICIAN)) {
      var known = erase(email, token).isProblem(403, "forbidden");
      var unknown = erase("nobody@example.org", token).isProblem(403, "forbidden");
      assertThat(known.json()).isEqualTo(unknown.json());
    }
    erase(email, "").isProblem(401, "unauthenticated");
    assertThat(erase("nobody@example.org").isSuccess(200).json().at("/erased").asInt()).isZero();
    post("/api/clients/erase", OPERATOR, "{}").isProblem(400, "invalid-input");
    assertThat(erase(".*").isSuccess(200).json().at("/remaining").asInt()).isZero();
  }

  private void assertErased(String location) {
    assertThat(stored(location).toJson())
        .doesNotContainIgnoringCase("clara", email, "Bahnhof", "8001", "order-77", "Ring twice");
    var shown = get(location, ANNA).isSuccess(200);
    assertThat(shown.text("/client/name")).isEqualTo("erased");
    assertThat(shown.text("/address/country")).isEqualTo("CH");
    assertThat(shown.json().toString()).doesNotContainIgnoringCase("clara", email, "+41");
  }

  private Document stored(String location) {
    return mongo.findById(idOf(location), Document.class, "service-requests");
  }

  private List<PublishedEvent> publishedErasures(List<String> ids) {
    await().atMost(20, SECONDS).until(() -> erasuresOf(ids).size() == 2);
    return erasuresOf(ids);
  }

  private static List<PublishedEvent> erasuresOf(List<String> ids) {
    return Topic.read("ClientErased").stream()
        .map(read -> new PublishedEvent(read.message()))
        .filter(event -> ids.stream().anyMatch(event.message().value()::contains))
        .toList();
  }

  private String bookedBy(String address) {
    return book(new BookingBody().with("client.email", '"' + address + '"'))
        .isSuccess(201)
        .header("Location");
  }

  private Answer erase(String address) {
    return erase(address, OPERATOR);
  }

  private Answer erase(String address, String token) {
    return post("/api/clients/erase", token, "{\"email\": \"" + address + "\"}");
  }
}

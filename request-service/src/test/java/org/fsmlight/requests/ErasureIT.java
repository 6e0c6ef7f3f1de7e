package org.fsmlight.requests;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.fsmlight.events.ClientErased;
import org.fsmlight.requests.call.Progress;
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
  void whatIsFinishedNamesNobodyAndWhatIsNotIsNamedAndErasedLater() {
    var declined = bookedBy(email);
    post(declined + "/decline", ANNA, REASON).isSuccess(200);
    var withdrawn = bookedBy(email.toUpperCase(java.util.Locale.ROOT));
    post(withdrawn + "/withdraw", MARKETPLACE, REASON).isSuccess(200);
    var accepted = bookedBy(email);
    post(accepted + "/accept", ANNA, "").isSuccess(200);
    var somebodyElses = bookedBy("other." + email);
    post(somebodyElses + "/withdraw", MARKETPLACE, REASON).isSuccess(200);
    clock.putForward(Duration.ofSeconds(9));

    var erased = erase(" " + email.replace("clara", "Clara")).isSuccess(200);

    assertThat(erased.json().at("/erased").asInt()).isEqualTo(2);
    assertThat(erased.json().at("/remaining").asInt()).isEqualTo(1);
    assertThat(erased.text("/items/0/id")).isEqualTo(idOf(accepted));
    assertThat(erased.text("/items/0/companyId")).isEqualTo(FIXIT);
    assertThat(erased.text("/items/0/status")).isEqualTo("ACCEPTED");
    namesNobody(declined);
    namesNobody(withdrawn);
    assertThat(get(accepted, ANNA).text("/client/email")).isEqualTo(email);
    assertThat(get(somebodyElses, ANNA).text("/client/name")).isEqualTo("Clara Client");
    assertThat(get(somebodyElses, ANNA).text("/reason")).isEqualTo("Clara Client rang");

    theCallIs(ACall.completed(idOf(accepted), 5), Progress.COMPLETED);
    assertThat(erase(email).isSuccess(200).json().at("/erased").asInt()).isEqualTo(1);
    namesNobody(accepted);
    var again = erase(email).isSuccess(200);
    assertThat(again.json().toString()).isEqualTo("{\"erased\":0,\"remaining\":0,\"items\":[]}");

    var later = bookedBy(email);
    assertThat(get(later, ANNA).text("/client/email")).isEqualTo(email);
    var told = toldErased(List.of(idOf(declined), idOf(withdrawn), idOf(accepted)));
    assertThat(told).hasSize(2);
    assertThat(told.toString()).doesNotContainIgnoringCase("clara", email);
  }

  @Test
  void whatWasToldOfItEndsWithATombstone() {
    var location = bookedBy(email);
    post(location + "/withdraw", MARKETPLACE, REASON).isSuccess(200);
    erase(email).isSuccess(200);

    for (var topic : List.of("ServiceRequested", "ServiceRequestWithdrawn")) {
      await()
          .atMost(20, SECONDS)
          .untilAsserted(
              () ->
                  assertThat(Topic.read(topic))
                      .filteredOn(told -> idOf(location).equals(told.message().key()))
                      .extracting(told -> told.message().value() == null)
                      .startsWith(false) // and perhaps told once more, without names
                      .endsWith(true)
                      .containsOnlyOnce(true));
    }
  }

  @Test
  void whoDiedBeforeRedactingFinishesWhenItHearsItsOwnWord() {
    var location = bookedBy(email);
    post(location + "/withdraw", MARKETPLACE, REASON).isSuccess(200);

    tell(new ClientErased(UUID.randomUUID().toString(), 1, FIXIT, List.of(idOf(location))));

    await()
        .atMost(20, SECONDS)
        .untilAsserted(() -> assertThat(stored(location).toJson()).doesNotContain(email));
    namesNobody(location);
    post(location + "/redistribute", OPERATOR, "{\"companyId\": \"" + FIXIT + "\"}")
        .isProblem(409, "client-erased");
  }

  @Test
  void aPostingRepeatedAfterwardsIsNotTakenForTheErasedOne() {
    var key = newKey();
    var body = new ABody().with("client.email", '"' + email + '"').json();
    var location = book(body, key).isSuccess(201).header("Location");
    post(location + "/withdraw", MARKETPLACE, REASON).isSuccess(200);
    erase(email).isSuccess(200);

    book(body, key).isProblem(409, "client-erased");
    book(body, newKey()).isSuccess(201);
  }

  @Test
  void isForOperatorsAloneAndTellsNobodyElseWhoBooked() {
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

  private void namesNobody(String location) {
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

  private List<Told> toldErased(List<String> ids) {
    await().atMost(20, SECONDS).until(() -> erasuresOf(ids).size() == 2);
    return erasuresOf(ids);
  }

  private static List<Told> erasuresOf(List<String> ids) {
    return Topic.read("ClientErased").stream()
        .map(told -> new Told(told.message()))
        .filter(told -> ids.stream().anyMatch(told.message().value()::contains))
        .toList();
  }

  private String bookedBy(String address) {
    return book(new ABody().with("client.email", '"' + address + '"'))
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

package org.fsmlight.dispatch;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.bson.Document;
import org.fsmlight.events.ClientErased;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The erasure of a client in calls, cards, histories and topics. */
class ErasureIT extends RunningService {

  private static final String WHY = "{\"reason\": \"Anna Muster rang\"}";

  @Autowired private MongoTemplate mongo;

  @Test
  void removesPersonalDataFromCallCardHistoryAndSearchAndPublishesTombstones() {
    var id = accepted(tomorrowAt(10));
    post(call(id) + "/cancel", dora, WHY).isSuccess(200);
    var other = accepted(tomorrowAt(14));
    await().atMost(20, SECONDS).until(() -> documentsOf(id).contains("Anna Muster rang"));
    await().atMost(20, SECONDS).until(() -> found("Muster").equals(List.of(other, id)));

    neighbours.publish(
        new ClientErased(UUID.randomUUID().toString(), 1, company, List.of(id, "never-a-call")));

    await()
        .atMost(20, SECONDS)
        .untilAsserted(
            () ->
                assertThat(documentsOf(id))
                    .doesNotContain("Anna", "anna@", "anna", "muster", "Seeweg", "rang"));
    assertThat(found("Muster")).containsExactly(other);
    assertThat(get(call(id), dora).isSuccess(200).text("/client/name")).isEqualTo("erased");
    assertThat(get(call(id) + "/history", dora).isSuccess(200).text("/items/1/reason")).isEmpty();
    assertThat(get(call(other), dora).text("/client/name")).isEqualTo("Anna Muster");
    var topic = published("ServiceCallCancelled", id, 2);
    assertThat(topic)
        .extracting(event -> event.message().value() == null)
        .containsExactly(false, true);
  }

  @Test
  void delayedEventsRestoreNoPersonalData() {
    var id = unique();
    neighbours.publish(new ClientErased(UUID.randomUUID().toString(), 1, company, List.of(id)));
    await().atMost(20, SECONDS).until(() -> published("ServiceCallCancelled", id, 1) != null);

    neighbours.accepted(company, id, tomorrowAt(10));
    neighbours.declined(company, id, tomorrowAt(10));
    var after = accepted(tomorrowAt(14));

    await().atMost(20, SECONDS).until(() -> found("Muster").equals(List.of(after)));
    await().atMost(20, SECONDS).until(() -> documentsOf(id).contains("SERVICE_CALL_DECLINED"));
    assertThat(documentsOf(id)).doesNotContain("Anna", "No time");
    get(call(id), dora).isProblem(404, "not-found");
  }

  private List<String> found(String words) {
    return get("/api/service-calls?q=" + words, dora)
        .isSuccess(200)
        .json()
        .path("items")
        .valueStream()
        .map(item -> item.path("id").asString())
        .toList();
  }

  /** Returns all documents about the request and its call. */
  private String documentsOf(String id) {
    return Stream.of("service-calls", "board-cards", "call-messages", "history")
        .flatMap(
            collection ->
                Stream.of(new Document("_id", id), new Document("call", id))
                    .flatMap(
                        its ->
                            mongo
                                .getCollection(collection)
                                .find(its)
                                .into(new ArrayList<>())
                                .stream()))
        .map(Document::toJson)
        .toList()
        .toString();
  }
}

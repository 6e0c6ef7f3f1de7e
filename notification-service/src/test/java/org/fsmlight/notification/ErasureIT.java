package org.fsmlight.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fsmlight.notification.RunningService.soon;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.bson.Document;
import org.fsmlight.events.ClientErased;
import org.fsmlight.testsupport.Topic;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

/** What is left of messages once a client is erased. */
class ErasureIT {

  private static RunningService service;

  @BeforeAll
  static void start() {
    service = RunningService.shared();
  }

  @Test
  void ledgerAndCircularsNameNobodyAndNobodyIsToldAnyMore() {
    Facts facts = Facts.of("erase", "erase-1");
    Facts other = Facts.of("erase", "erase-2");
    service.knows(facts, "erase-lea");
    service.tell(facts.requested());
    service.tell(facts.cancelled(4, "erase-tom"));
    service.tell(other.cancelled(4, "erase-tom"));
    soon(() -> service.mailsTo(facts.client()).size() == 1);
    soon(() -> service.mailsTo(other.client()).size() == 1);
    service.tell(facts.expired()); // its client would hear of it in two seconds
    soon(() -> documentsOf("erase-1").contains("REQUEST_UNANSWERED"));
    assertThat(documentsOf("erase-1")).contains(facts.client(), "Burst pipe first");

    service.tell(
        new ClientErased(UUID.randomUUID().toString(), 1, "erase", List.of("erase-1", "unheard")));

    soon(() -> !documentsOf("erase-1").contains(facts.client()));
    assertThat(documentsOf("erase-1"))
        .doesNotContain("Burst pipe first", "Anna", "Bahnhof")
        .contains("REQUEST_UNANSWERED", "WITHDRAWN");
    assertThat(documentsOf("erase-2")).contains(other.client(), "Burst pipe first");

    service.tell(facts.completed(9, "erase-tom"));
    service.tell(other.completed(9, "erase-tom"));
    soon(() -> service.mailsTo(facts.mailOf("office")).size() == 1);
    assertThat(documentsOf("erase-1")).doesNotContain("CALL_COMPLETED", facts.client());
    soon(() -> tombstones(messagesOf("erase-1")) == messagesOf("erase-1").size());
  }

  private static long tombstones(List<String> keys) {
    return Topic.read("NotificationSent").stream()
        .filter(told -> told.message().value() == null)
        .map(told -> told.message().key())
        .filter(keys::contains)
        .distinct()
        .count();
  }

  private static List<String> messagesOf(String call) {
    return letters(call).stream()
        .flatMap(letter -> letter.getList("messages", Document.class).stream())
        .map(message -> message.getString("key"))
        .toList();
  }

  private static List<Document> letters(String call) {
    return found("correspondences", new Document("serviceCallId", call));
  }

  private static String documentsOf(String call) {
    return Stream.concat(
            letters(call).stream(), found("circulars", new Document("booking._id", call)).stream())
        .map(Document::toJson)
        .toList()
        .toString();
  }

  private static List<Document> found(String collection, Document query) {
    return service
        .bean(MongoTemplate.class)
        .getCollection(collection)
        .find(query)
        .into(new ArrayList<>());
  }
}

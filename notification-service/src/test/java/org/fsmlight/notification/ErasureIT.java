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

/** Messages and broadcasts after the erasure of their client. */
class ErasureIT {

  private static RunningService service;

  @BeforeAll
  static void start() {
    service = RunningService.shared();
  }

  @Test
  void removesPersonalDataAndSendsNothingAnyMore() {
    var events = EventFixtures.of("erase", "erase-1");
    var other = EventFixtures.of("erase", "erase-2");
    service.register(events, "erase-lea");
    service.publish(events.requested());
    service.publish(events.cancelled(4, "erase-tom"));
    service.publish(other.cancelled(4, "erase-tom"));
    soon(() -> service.mailsTo(events.client()).size() == 1);
    soon(() -> service.mailsTo(other.client()).size() == 1);
    service.publish(events.expired()); // its client would be notified in two seconds
    soon(() -> documentsOf("erase-1").contains("REQUEST_UNANSWERED"));
    assertThat(documentsOf("erase-1")).contains(events.client(), "Burst pipe first");

    service.publish(
        new ClientErased(UUID.randomUUID().toString(), 1, "erase", List.of("erase-1", "unknown")));

    soon(() -> !documentsOf("erase-1").contains(events.client()));
    assertThat(documentsOf("erase-1"))
        .doesNotContain("Burst pipe first", "Anna", "Bahnhof")
        .contains("REQUEST_UNANSWERED", "WITHDRAWN");
    assertThat(documentsOf("erase-2")).contains(other.client(), "Burst pipe first");

    service.publish(events.completed(9, "erase-tom"));
    service.publish(other.completed(9, "erase-tom"));
    soon(() -> service.mailsTo(events.mailOf("office")).size() == 1);
    assertThat(documentsOf("erase-1")).doesNotContain("CALL_COMPLETED", events.client());
    soon(() -> tombstones(messagesOf("erase-1")) == messagesOf("erase-1").size());
  }

  private static long tombstones(List<String> keys) {
    return Topic.read("NotificationSent").stream()
        .filter(read -> read.message().value() == null)
        .map(read -> read.message().key())
        .filter(keys::contains)
        .distinct()
        .count();
  }

  private static List<String> messagesOf(String call) {
    return correspondences(call).stream()
        .flatMap(each -> each.getList("messages", Document.class).stream())
        .map(message -> message.getString("key"))
        .toList();
  }

  private static List<Document> correspondences(String call) {
    return found("correspondences", new Document("serviceCallId", call));
  }

  private static String documentsOf(String call) {
    return Stream.concat(
            correspondences(call).stream(),
            found("circulars", new Document("booking._id", call)).stream())
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

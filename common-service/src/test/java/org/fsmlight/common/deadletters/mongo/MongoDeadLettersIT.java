package org.fsmlight.common.deadletters.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.fsmlight.common.deadletters.Content;
import org.fsmlight.common.deadletters.DeadLetter;
import org.fsmlight.common.deadletters.DeadLetter.Status;
import org.fsmlight.common.deadletters.Origin;
import org.fsmlight.common.deadletters.Settlement;
import org.fsmlight.common.deadletters.SkipRequest;
import org.fsmlight.common.toy.ToySystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Dead letters and skip requests in a database of their own. */
class MongoDeadLettersIT {

  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

  private final MongoTemplate mongo =
      new MongoTemplate(ToySystem.running().bean(MongoClient.class), "dead-letters-it");
  private final MongoDeadLetters letters = new MongoDeadLetters(mongo);
  private final MongoSkipRequests skipRequests = new MongoSkipRequests(mongo);

  @BeforeEach
  void emptyDatabase() {
    mongo.getDb().drop();
  }

  @Test
  void listsTheDeadLettersOfAStatusOldestFirst() {
    var first = added(1, NOON);
    var second = added(2, NOON);
    var third = added(3, NOON.plusSeconds(1));

    assertThat(letters.list(Status.WAITING, null, 10)).containsExactly(first, second, third);
    assertThat(letters.list(Status.WAITING, first, 1)).containsExactly(second);
    assertThat(letters.list(Status.WAITING, second, 10)).containsExactly(third);
    assertThat(letters.list(Status.DISCARDED, null, 10)).isEmpty();
    assertThat(letters.countWaiting()).isEqualTo(3);
  }

  @Test
  void savesOnlyTheNextVersion() {
    var letter = added(1, NOON);

    assertThat(letters.save(discarded(letter, 2))).isTrue();
    assertThat(letters.save(discarded(letter, 2))).isFalse();
    assertThat(letters.find(letter.id())).contains(discarded(letter, 2));
  }

  @Test
  void keepsTheNamesUnderWhichFieldsWereStoredBefore() {
    var letter = added(1, NOON);
    letters.save(discarded(letter, 2));

    var stored = mongo.getCollection(MongoDeadLetters.COLLECTION).find().first();

    assertThat(stored)
        .containsEntry("putAsideAt", Date.from(NOON))
        .containsEntry(
            "decision",
            new Document("by", "operator/o").append("at", Date.from(NOON)).append("why", "old"));
  }

  @Test
  void storesTheFirstRequestToSkipAMessageUntilItsReasonIsErased() {
    skipRequests.request(new SkipRequest("t-0-1-g", "operator/o", NOON, "repaired tomorrow"));
    skipRequests.request(new SkipRequest("t-0-1-g", "operator/p", NOON, "second"));

    assertThat(mongo.getCollection("putAsideOrders").find().first())
        .containsEntry("by", "operator/o")
        .containsEntry("at", Date.from(NOON))
        .containsEntry("why", "repaired tomorrow");

    skipRequests.removeReason("t-0-1-g");

    assertThat(skipRequests.find("t-0-1-g"))
        .contains(new SkipRequest("t-0-1-g", "operator/o", NOON, "erased"));
    assertThat(skipRequests.find("t-0-2-g")).isEmpty();
  }

  private DeadLetter added(long offset, Instant now) {
    var letter =
        DeadLetter.of(
            new Origin("ClientErased", 0, offset, "key", "toys"),
            new Content(List.of(), null),
            "unreadable",
            now);
    letters.add(letter);
    return letter;
  }

  private static DeadLetter discarded(DeadLetter letter, long version) {
    return new DeadLetter(
        letter.id(),
        version,
        letter.origin(),
        letter.content(),
        letter.deadLetteredAt(),
        letter.reason(),
        0,
        Status.DISCARDED,
        null,
        new Settlement("operator/o", NOON, "old"));
  }
}

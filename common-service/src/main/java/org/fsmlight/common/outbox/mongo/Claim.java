package org.fsmlight.common.outbox.mongo;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.fsmlight.common.outbox.Outbox;
import org.fsmlight.common.outbox.PendingEvent;

/**
 * The claim of an instance on the pending events of a document.
 *
 * @param found the document as it was read
 */
record Claim(Document found, String publisher, Instant repeatAt) {

  boolean isNeeded() {
    return foreign().findAny().isPresent();
  }

  Document update() {
    var own =
        events().stream()
            .map(event -> new Document(event).append(StoredEvent.PUBLISHER, publisher))
            .toList();
    var update = new Document("$set", new Document(StoredOutbox.OUTBOX, own));
    if (mustBeRepeated()) {
      update.append("$max", new Document(StoredOutbox.REPEAT_AT, Date.from(repeatAt)));
    }
    return update;
  }

  List<PendingEvent> claimed() {
    return events().stream().map(StoredEvent::read).toList();
  }

  private boolean mustBeRepeated() {
    return foreign().anyMatch(event -> Outbox.isOrdered(event.getString(StoredEvent.TOPIC)));
  }

  private Stream<Document> foreign() {
    return events().stream()
        .filter(event -> !publisher.equals(event.getString(StoredEvent.PUBLISHER)));
  }

  private List<Document> events() {
    return StoredOutbox.events(found, StoredOutbox.OUTBOX);
  }
}

package org.fsmlight.common.outbox.mongo;

import java.util.Date;
import org.bson.Document;
import org.fsmlight.common.outbox.Outbox;
import org.fsmlight.common.outbox.PendingEvent;
import org.jspecify.annotations.Nullable;

/** A pending event as a part of its aggregate's document. */
final class StoredEvent {

  static final String ID = "id";
  static final String TOPIC = "topic";
  static final String PUBLISHER = "publisher";

  private StoredEvent() {}

  static Document document(PendingEvent event, String publisher) {
    var document =
        new Document(ID, event.id())
            .append(TOPIC, event.topic())
            .append("key", event.key())
            .append("subject", event.subject())
            .append("version", event.version())
            .append("time", Date.from(event.time()))
            .append("payload", event.payload())
            .append(PUBLISHER, publisher);
    putIfPresent(document, "actor", event.actor());
    putIfPresent(document, "traceparent", event.traceparent());
    var holdUntil = event.holdUntil();
    putIfPresent(document, "holdUntil", holdUntil == null ? null : Date.from(holdUntil));
    return document;
  }

  static PendingEvent read(Document document) {
    var holdUntil = document.getDate("holdUntil");
    return new PendingEvent(
        document.getString(ID),
        document.getString(TOPIC),
        document.getString("key"),
        document.getString("subject"),
        document.getLong("version"),
        document.getDate("time").toInstant(),
        document.getString("actor"),
        holdUntil == null ? null : holdUntil.toInstant(),
        document.getString("payload"),
        document.getString("traceparent"));
  }

  static Outbox.Pending pending(Document document) {
    return new Outbox.Pending(
        document.getString(ID), document.getString(TOPIC), document.getString(PUBLISHER));
  }

  private static void putIfPresent(Document document, String field, @Nullable Object value) {
    if (value != null) {
      document.put(field, value);
    }
  }
}

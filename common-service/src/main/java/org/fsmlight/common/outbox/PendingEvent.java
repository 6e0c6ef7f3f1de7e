package org.fsmlight.common.outbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event that is stored in its aggregate's document until it is published.
 *
 * @param id the CloudEvents id, the same however often the event is sent
 * @param topic the topic, which is also the CloudEvents type
 * @param key the partition key
 * @param subject the aggregate, as {@code kind/ID}
 * @param version the aggregate's version after the event
 * @param time when the event happened
 * @param actor who caused it, as {@code role/ID}; absent when nobody did
 * @param holdUntil until when readers wait before they act; absent when nothing is held
 * @param payload the event as JSON
 * @param traceparent W3C trace context of the command that caused the event
 */
public record PendingEvent(
    String id,
    String topic,
    String key,
    String subject,
    long version,
    Instant time,
    @Nullable String actor,
    @Nullable Instant holdUntil,
    String payload,
    @Nullable String traceparent) {

  /** The same event with another payload. */
  public PendingEvent withPayload(String changed) {
    return new PendingEvent(
        id, topic, key, subject, version, time, actor, holdUntil, changed, traceparent);
  }
}

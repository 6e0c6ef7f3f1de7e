package org.fsmlight.common.outbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event that waits in its aggregate's document to be published.
 *
 * @param id the CloudEvents id, the same however often it is sent
 * @param key the partition key
 * @param payload the event as JSON
 * @param traceparent W3C trace context of the command that caused it
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

  /** The same, saying something else. */
  public PendingEvent with(String otherPayload) {
    return new PendingEvent(
        id, topic, key, subject, version, time, actor, holdUntil, otherPayload, traceparent);
  }
}

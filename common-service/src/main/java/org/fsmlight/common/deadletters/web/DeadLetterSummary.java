package org.fsmlight.common.deadletters.web;

import java.time.Instant;
import org.fsmlight.common.deadletters.DeadLetter;
import org.fsmlight.common.deadletters.DeadLetter.Status;
import org.jspecify.annotations.Nullable;

/**
 * A dead letter as lists show it: without its content, for that may name people.
 *
 * @param type the event it says to be
 * @param aggregate what the event is about
 */
record DeadLetterSummary(
    String id,
    Status status,
    long version,
    String topic,
    int partition,
    long offset,
    @Nullable String key,
    String group,
    String reason,
    int attempts,
    Instant putAsideAt,
    @Nullable String eventId,
    @Nullable String type,
    @Nullable String aggregate,
    @Nullable String happenedAt,
    @Nullable String settledBy,
    @Nullable Instant settledAt,
    @Nullable String settledBecause) {

  static DeadLetterSummary of(DeadLetter letter) {
    var origin = letter.origin();
    var decision = letter.decision();
    return new DeadLetterSummary(
        letter.id(),
        letter.status(),
        letter.version(),
        origin.topic(),
        origin.partition(),
        origin.offset(),
        origin.key(),
        origin.group(),
        letter.reason(),
        letter.attempts(),
        letter.putAsideAt(),
        letter.content().last("ce_id"),
        letter.content().last("ce_type"),
        letter.content().last("ce_subject"),
        letter.content().last("ce_time"),
        decision == null ? null : decision.by(),
        decision == null ? null : decision.at(),
        decision == null ? null : decision.why());
  }
}

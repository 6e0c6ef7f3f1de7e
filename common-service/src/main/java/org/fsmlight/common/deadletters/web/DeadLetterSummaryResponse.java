package org.fsmlight.common.deadletters.web;

import java.time.Instant;
import org.fsmlight.common.deadletters.DeadLetter;
import org.fsmlight.common.deadletters.DeadLetter.Status;
import org.jspecify.annotations.Nullable;

/**
 * A dead letter as in lists: without its content, which may contain personal data.
 *
 * @param putAsideAt when the message was dead-lettered
 * @param eventId the CloudEvents id, if the message has one
 * @param type the CloudEvents type, if the message has one
 * @param aggregate the CloudEvents subject: the aggregate the event belongs to
 * @param happenedAt the CloudEvents time, as the message has it
 * @param settledBy who replayed or discarded it, as {@code role/ID}
 * @param settledBecause the reason given when it was discarded
 */
record DeadLetterSummaryResponse(
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

  static DeadLetterSummaryResponse of(DeadLetter letter) {
    var origin = letter.origin();
    var settlement = letter.settlement();
    return new DeadLetterSummaryResponse(
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
        letter.deadLetteredAt(),
        letter.content().last("ce_id"),
        letter.content().last("ce_type"),
        letter.content().last("ce_subject"),
        letter.content().last("ce_time"),
        settlement == null ? null : settlement.settledBy(),
        settlement == null ? null : settlement.settledAt(),
        settlement == null ? null : settlement.reason());
  }
}

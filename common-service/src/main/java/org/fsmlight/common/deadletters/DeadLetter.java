package org.fsmlight.common.deadletters;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.mapping.Field;

/**
 * A message that one group could not read. It waits until a replay succeeds or an operator discards
 * it, and is stored after that too.
 *
 * @param reason why the last attempt to read it failed; contains no personal data
 * @param attempts number of failed replays
 * @param replayingUntil until when an operator's replay has claimed it; absent when nobody replays
 *     it
 */
public record DeadLetter(
    String id,
    long version,
    Origin origin,
    Content content,
    @Field("putAsideAt") Instant deadLetteredAt,
    String reason,
    int attempts,
    Status status,
    @Nullable Instant replayingUntil,
    @Field("decision") @Nullable Settlement settlement) {

  /** The life cycle of a dead letter. */
  public enum Status {
    WAITING,
    REPLAYED,
    DISCARDED
  }

  public static DeadLetter of(Origin origin, Content content, String reason, Instant now) {
    return new DeadLetter(
        origin.deadLetterId(), 1, origin, content, now, reason, 0, Status.WAITING, null, null);
  }

  /**
   * The dead letter after its message could not be read once more, by a group that has started from
   * the beginning of the topic: one that was replayed waits again, others do not change.
   */
  public Optional<DeadLetter> unreadableAgain(String why, Instant now) {
    return status == Status.REPLAYED
        ? Optional.of(
            new DeadLetter(
                id, version + 1, origin, content, now, why, attempts, Status.WAITING, null, null))
        : Optional.empty();
  }

  public boolean isBeingReplayed(Instant now) {
    return replayingUntil != null && now.isBefore(replayingUntil);
  }

  /** Whether the message has the id as its key, or mentions it in its content. */
  public boolean concerns(String aggregateId) {
    return aggregateId.equals(origin.key()) || content.mentions(aggregateId);
  }

  public boolean isErased() {
    return content.payload() == null && status != Status.WAITING;
  }

  /** Discarded without content; what operators wrote about it is removed too. */
  DeadLetter erased(Instant now) {
    return new DeadLetter(
        id,
        version + 1,
        origin,
        content.erased(),
        deadLetteredAt,
        "its content was erased",
        attempts,
        Status.DISCARDED,
        null,
        new Settlement("erasure", now, null));
  }

  DeadLetter claimed(Instant until) {
    return with(status, reason, attempts, until, null);
  }

  DeadLetter released() {
    return with(status, reason, attempts, null, null);
  }

  DeadLetter failedAgain(String why) {
    return with(status, why, attempts + 1, null, null);
  }

  DeadLetter replayed(String operator, Instant at) {
    return with(Status.REPLAYED, reason, attempts, null, new Settlement(operator, at, null));
  }

  DeadLetter discarded(String operator, Instant at, String why) {
    return with(Status.DISCARDED, reason, attempts, null, new Settlement(operator, at, why));
  }

  private DeadLetter with(
      Status to, String why, int tried, @Nullable Instant until, @Nullable Settlement settled) {
    return new DeadLetter(
        id, version + 1, origin, content, deadLetteredAt, why, tried, to, until, settled);
  }
}

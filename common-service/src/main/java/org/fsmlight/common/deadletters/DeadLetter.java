package org.fsmlight.common.deadletters;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A message one group could not read. It waits until a replay succeeds or an operator discards it;
 * neither removes it.
 *
 * @param reason why it could not be read, when last tried; names no person
 * @param attempts replays that failed
 * @param replayingUntil somebody replays it now, and has until then
 */
public record DeadLetter(
    String id,
    long version,
    Origin origin,
    Content content,
    Instant putAsideAt,
    String reason,
    int attempts,
    Status status,
    @Nullable Instant replayingUntil,
    @Nullable Decision decision) {

  /** What became of it. */
  public enum Status {
    WAITING,
    REPLAYED,
    DISCARDED
  }

  /**
   * Who ended it.
   *
   * @param why given when discarding
   */
  public record Decision(String by, Instant at, @Nullable String why) {}

  public static DeadLetter of(Origin origin, Content content, String reason, Instant now) {
    return new DeadLetter(
        origin.deadLetterId(), 1, origin, content, now, reason, 0, Status.WAITING, null, null);
  }

  /** Met again by a reader who starts over: what was replayed once waits anew. */
  public Optional<DeadLetter> metAgain(String why, Instant now) {
    return status == Status.REPLAYED
        ? Optional.of(with(Status.WAITING, why, attempts, null, null).putAside(now))
        : Optional.empty();
  }

  public boolean isBeingReplayed(Instant now) {
    return replayingUntil != null && now.isBefore(replayingUntil);
  }

  /** Whether it lies under that key or its content, as far as it can be read, says so. */
  public boolean isAbout(String id) {
    return id.equals(origin.key()) || content.mentions(id);
  }

  public boolean isErased() {
    return content.payload() == null && status != Status.WAITING;
  }

  /** Nothing is left to read, and so nothing to wait for; words of operators go too. */
  DeadLetter erased(Instant now) {
    return new DeadLetter(
        id,
        version + 1,
        origin,
        content.erased(),
        putAsideAt,
        "its content was erased",
        attempts,
        Status.DISCARDED,
        null,
        new Decision("erasure", now, null));
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

  DeadLetter replayed(String by, Instant at) {
    return with(Status.REPLAYED, reason, attempts, null, new Decision(by, at, null));
  }

  DeadLetter discarded(String by, Instant at, String why) {
    return with(Status.DISCARDED, reason, attempts, null, new Decision(by, at, why));
  }

  private DeadLetter putAside(Instant at) {
    return new DeadLetter(
        id, version, origin, content, at, reason, attempts, status, replayingUntil, decision);
  }

  private DeadLetter with(
      Status to, String why, int tried, @Nullable Instant until, @Nullable Decision made) {
    return new DeadLetter(
        id, version + 1, origin, content, putAsideAt, why, tried, to, until, made);
  }
}

package org.fsmlight.common.deadletters;

import java.time.Duration;
import java.time.Instant;
import org.fsmlight.common.deadletters.DeadLetter.Status;
import org.fsmlight.common.deadletters.EventListeners.Redelivery;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Replays and discards dead letters. A replay claims the dead letter first, so that of several
 * concurrent ones only one delivers it. The claim of an instance that has died expires; delivering
 * the message again is harmless, because listeners accept redelivery.
 */
public final class SettleDeadLetter {

  private static final Logger log = LoggerFactory.getLogger(SettleDeadLetter.class);
  private static final Duration MAX_REPLAY = Duration.ofMinutes(1);

  private final DeadLetters letters;
  private final EventListeners listeners;

  public SettleDeadLetter(DeadLetters letters, EventListeners listeners) {
    this.letters = letters;
    this.listeners = listeners;
  }

  public Decision replay(DeadLetter letter, String operator, Instant now) {
    var claimed = letter.claimed(now.plus(MAX_REPLAY));
    if (isTaken(letter, now) || !letters.save(claimed)) {
      return refused(letter);
    }
    Redelivery redelivery;
    try {
      redelivery = listeners.redeliver(claimed);
    } catch (RuntimeException storeUnavailable) {
      letters.save(claimed.released());
      throw storeUnavailable;
    }
    var after =
        switch (redelivery) {
          case Redelivery.Handled() -> claimed.replayed(operator, now);
          case Redelivery.Failed(var reason) -> claimed.failedAgain(reason);
        };
    if (!letters.save(after)) {
      return refused(claimed); // the replay took longer than its claim
    }
    log.info("Dead letter {} replayed by {}: {}", after.id(), operator, after.status());
    return after.status() == Status.REPLAYED
        ? new Decision.Accepted(after)
        : new Decision.Refused(new Refusal.StillUnreadable(after));
  }

  public Decision discard(DeadLetter letter, String operator, String reason, Instant now) {
    var discarded = letter.discarded(operator, now, reason);
    if (isTaken(letter, now) || !letters.save(discarded)) {
      return refused(letter);
    }
    log.info("Dead letter {} discarded by {}", discarded.id(), operator);
    return new Decision.Accepted(discarded);
  }

  private static boolean isTaken(DeadLetter letter, Instant now) {
    return letter.status() != Status.WAITING || letter.isBeingReplayed(now);
  }

  private Decision refused(DeadLetter seen) {
    var current = letters.find(seen.id()).orElse(seen);
    return new Decision.Refused(
        current.status() == Status.WAITING
            ? new Refusal.BeingReplayed(current)
            : new Refusal.AlreadySettled(current));
  }
}

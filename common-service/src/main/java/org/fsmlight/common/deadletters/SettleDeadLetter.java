package org.fsmlight.common.deadletters;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.fsmlight.common.deadletters.DeadLetter.Status;
import org.fsmlight.common.deadletters.EventListeners.Redelivery;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Replays and discards. A replay claims the letter first, so that of several at once one acts; a
 * claim whose holder died ends by itself, and repeating it is harmless, for listeners are.
 */
public final class SettleDeadLetter {

  private static final Logger log = LoggerFactory.getLogger(SettleDeadLetter.class);
  private static final Duration LONGEST_REPLAY = Duration.ofMinutes(1);

  private final DeadLetters letters;
  private final EventListeners listeners;
  private final Clock clock;

  public SettleDeadLetter(DeadLetters letters, EventListeners listeners, Clock clock) {
    this.letters = letters;
    this.listeners = listeners;
    this.clock = clock;
  }

  /** What came of an operator's word; each with the letter as it is now. */
  public sealed interface Outcome {

    DeadLetter letter();

    record Settled(DeadLetter letter) implements Outcome {}

    record StillUnreadable(DeadLetter letter) implements Outcome {}

    record AlreadySettled(DeadLetter letter) implements Outcome {}

    record BeingReplayed(DeadLetter letter) implements Outcome {}
  }

  public Outcome replay(DeadLetter found, String by) {
    Instant now = clock.instant();
    DeadLetter claimed = found.claimed(now.plus(LONGEST_REPLAY));
    if (isTaken(found, now) || !letters.save(claimed)) {
      return taken(found);
    }
    Redelivery handed;
    try {
      handed = listeners.hand(claimed);
    } catch (RuntimeException storeAway) {
      letters.save(claimed.released());
      throw storeAway;
    }
    DeadLetter after =
        switch (handed) {
          case Redelivery.Done _ -> claimed.replayed(by, clock.instant());
          case Redelivery.Failed(String reason) -> claimed.failedAgain(reason);
        };
    if (!letters.save(after)) {
      return taken(claimed); // it took longer than its claim
    }
    log.info("Dead letter {} replayed by {}: {}", after.id(), by, after.status());
    return handed instanceof Redelivery.Done
        ? new Outcome.Settled(after)
        : new Outcome.StillUnreadable(after);
  }

  public Outcome discard(DeadLetter found, String by, String why) {
    Instant now = clock.instant();
    DeadLetter discarded = found.discarded(by, now, why);
    if (isTaken(found, now) || !letters.save(discarded)) {
      return taken(found);
    }
    log.info("Dead letter {} discarded by {}", discarded.id(), by);
    return new Outcome.Settled(discarded);
  }

  private static boolean isTaken(DeadLetter letter, Instant now) {
    return letter.status() != Status.WAITING || letter.isBeingReplayed(now);
  }

  private Outcome taken(DeadLetter seen) {
    DeadLetter current = letters.find(seen.id()).orElse(seen);
    return current.status() == Status.WAITING
        ? new Outcome.BeingReplayed(current)
        : new Outcome.AlreadySettled(current);
  }
}

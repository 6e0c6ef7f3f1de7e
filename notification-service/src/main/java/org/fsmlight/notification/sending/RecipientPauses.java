package org.fsmlight.notification.sending;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The pauses of mailboxes and devices that do not accept messages although their service is well.
 * Each fault of a recipient lengthens its pause. During the pause nothing is handed over for it,
 * and after the pause one message tries first, however many wait. Other recipients notice nothing.
 * The pauses of an instance are in its memory; the messages' own due times are stored.
 */
public final class RecipientPauses {

  private static final int MAX_RECIPIENTS = 10_000;
  private static final Duration WHILE_TRIED = Duration.ofSeconds(1);

  private final Map<String, Pause> pauses =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Pause> eldest) {
          return size() > MAX_RECIPIENTS;
        }
      };

  private final Backoff backoff;
  private final Clock clock;

  public RecipientPauses(Backoff backoff, Clock clock) {
    this.backoff = backoff;
    this.clock = clock;
  }

  /**
   * Hands over unless the recipient has a pause.
   *
   * @param recipient a mail address or device token
   */
  public Delivery protect(String recipient, Supplier<Delivery> delivery) {
    var paused = enter(recipient);
    if (paused != null) {
      return paused;
    }
    try {
      return leave(recipient, delivery.get());
    } catch (RuntimeException fault) {
      release(recipient);
      throw fault;
    }
  }

  /** Returns the postponed delivery during a pause; otherwise the caller may try. */
  private synchronized @Nullable Delivery enter(String recipient) {
    var pause = pauses.get(recipient);
    if (pause == null) {
      return null;
    }
    var left = Duration.between(clock.instant(), pause.until());
    if (pause.tried() || left.isPositive()) {
      var wait = left.compareTo(WHILE_TRIED) > 0 ? left : WHILE_TRIED;
      return Delivery.notAttempted(pause.reason(), wait.plus(spread(wait)));
    }
    pauses.put(recipient, pause.beingTried(true));
    return null;
  }

  private synchronized Delivery leave(String recipient, Delivery result) {
    if (result instanceof Delivery.Deferred deferred) {
      if (deferred.counted() && !deferred.serviceFault()) {
        var pause = pauses.get(recipient);
        int faults = pause == null ? 1 : pause.faults() + 1;
        var asked = deferred.after();
        var wait = asked == null ? backoff.after(faults, recipient) : asked;
        pauses.put(
            recipient, new Pause(faults, clock.instant().plus(wait), deferred.reason(), false));
        return deferred.after(wait);
      }
      release(recipient);
      return deferred;
    }
    pauses.remove(recipient);
    return result;
  }

  private synchronized void release(String recipient) {
    pauses.computeIfPresent(recipient, (same, pause) -> pause.beingTried(false));
  }

  /** Up to a tenth more, so that the messages of a recipient do not all become due at once. */
  private static Duration spread(Duration wait) {
    return Duration.ofMillis(ThreadLocalRandom.current().nextLong(wait.toMillis() / 10 + 1));
  }

  private record Pause(int faults, Instant until, String reason, boolean tried) {
    Pause beingTried(boolean now) {
      return new Pause(faults, until, reason, now);
    }
  }
}

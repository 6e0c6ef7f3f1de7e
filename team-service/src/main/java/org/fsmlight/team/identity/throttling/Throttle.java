package org.fsmlight.team.identity.throttling;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Admits attempts until one of their limits is reached. Attempts are counted before they are made,
 * so that parallel attempts cannot exceed a limit, and refunded when they were legitimate.
 */
@Component
public class Throttle {

  private final AttemptCounters counters;

  public Throttle(AttemptCounters counters) {
    this.counters = counters;
  }

  /**
   * Counts one attempt under several limits.
   *
   * @param attempts the narrowest limit first: an attempt that it refuses does not count towards
   *     the wider ones, which also hold for others
   */
  public Admission admit(List<Attempt> attempts, Instant now) {
    for (var attempt : attempts) {
      long count = counters.increment(attempt.counter(now), attempt.windowEnd(now));
      if (count > attempt.limit().attempts()) {
        return new Admission.TooMany(attempt.untilWindowEnd(now));
      }
    }
    return new Admission.Admitted(attempts, now);
  }

  /** Takes admitted attempts back, since they were legitimate. */
  public void refund(Admission.Admitted admitted) {
    admitted.attempts().forEach(attempt -> counters.decrement(attempt.counter(admitted.at())));
  }
}

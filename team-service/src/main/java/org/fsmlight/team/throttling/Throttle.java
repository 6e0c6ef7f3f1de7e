package org.fsmlight.team.throttling;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Admits attempts as long as none of their limits is reached. Counted is before anything is tried,
 * so that no number of parallel tries gets past; who turned out to be welcome is forgiven.
 */
@Component
public class Throttle {

  private final Counts counts;

  Throttle(Counts counts) {
    this.counts = counts;
  }

  /**
   * @param attempts the same try in several respects; name first what shuts out fewest others, for
   *     a try refused by one limit does not count for those after it
   */
  public Admission admit(List<Attempt> attempts, Instant now) {
    for (Attempt attempt : attempts) {
      long tries = counts.increase(attempt.count(now), attempt.end(now));
      if (tries > attempt.limit().attempts()) {
        return new Admission.TooMany(attempt.until(now));
      }
    }
    return new Admission.Admitted(attempts, now);
  }

  /** The try was a good one: as if it had not been counted. */
  public void forgive(Admission.Admitted admitted) {
    admitted.attempts().forEach(attempt -> counts.decrease(attempt.count(admitted.at())));
  }
}

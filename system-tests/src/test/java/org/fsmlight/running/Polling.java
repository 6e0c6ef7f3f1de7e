package org.fsmlight.running;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.awaitility.pollinterval.IterativePollInterval;
import org.awaitility.pollinterval.PollInterval;

/** The way in which all stories wait for the product. */
final class Polling {

  /** Several times the usual time, for machines that browsers and other products keep busy. */
  private static final Duration TIMEOUT = Duration.ofSeconds(60);

  /** Short intervals first, then longer ones, to save CPU time while a hold passes. */
  private static final PollInterval INTERVAL =
      IterativePollInterval.iterative(
          last -> last.toMillis() < 400 ? last.multipliedBy(2) : last, Duration.ofMillis(25));

  private Polling() {}

  static ConditionFactory await(String condition) {
    return Awaitility.await(condition)
        .atMost(TIMEOUT)
        .pollDelay(Duration.ZERO)
        .pollInterval(INTERVAL);
  }
}

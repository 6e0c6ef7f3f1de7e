package org.fsmlight.common.messaging;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * Retries of listeners.
 *
 * @param longest the longest pause between two attempts
 */
@ConfigurationProperties("fsm.retry")
record RetrySettings(@DefaultValue("5s") Duration longest) {

  private static final Duration MIN_QUIET_TIME = Duration.ofMinutes(1);

  /** An exponential pause between attempts, without a limit of their number. */
  BackOff unlimited() {
    var backOff = new ExponentialBackOff(100, 2);
    backOff.setMaxInterval(longest.toMillis());
    return backOff;
  }

  /** The time after the last failure from which a listener counts as successful. */
  Duration quietAfter() {
    var severalPauses = longest.multipliedBy(4);
    return severalPauses.compareTo(MIN_QUIET_TIME) > 0 ? severalPauses : MIN_QUIET_TIME;
  }
}

package org.fsmlight.common.messaging;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * How listeners are tried again.
 *
 * @param longest pause between two attempts
 */
@ConfigurationProperties("fsm.retry")
record RetrySettings(@DefaultValue("5s") Duration longest) {

  private static final Duration SOME_ATTEMPTS_AT_LEAST = Duration.ofMinutes(1);

  BackOff withoutEnd() {
    var backOff = new ExponentialBackOff(100, 2);
    backOff.setMaxInterval(longest.toMillis());
    return backOff;
  }

  /** A listener that has not failed for so long has succeeded. */
  Duration quietAfter() {
    Duration some = longest.multipliedBy(4);
    return some.compareTo(SOME_ATTEMPTS_AT_LEAST) > 0 ? some : SOME_ATTEMPTS_AT_LEAST;
  }
}

package org.fsmlight.notification.sending;

import java.time.Instant;
import java.util.Optional;
import org.fsmlight.notification.messages.Correspondence;

/**
 * The next action on a correspondence.
 *
 * @param isRetry whether it repeats an attempt that has failed
 */
public record NextAttempt(Instant at, boolean isRetry) {

  static Optional<NextAttempt> of(Correspondence correspondence) {
    return correspondence.dueAt().map(at -> new NextAttempt(at, correspondence.isRetrying()));
  }
}

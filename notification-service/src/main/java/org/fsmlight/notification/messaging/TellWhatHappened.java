package org.fsmlight.notification.messaging;

import java.time.Clock;
import org.fsmlight.common.messaging.EventListener;
import org.fsmlight.events.EventEnvelope;
import org.fsmlight.notification.planning.Occasion;
import org.fsmlight.notification.planning.Telling;
import org.springframework.stereotype.Component;

/** Stores the messages that facts demand. */
@Component("tellWhatHappened")
final class TellWhatHappened extends EventListener {

  private final Telling telling;
  private final Clock clock;

  TellWhatHappened(Telling telling, Clock clock) {
    this.telling = telling;
    this.clock = clock;
  }

  @Override
  protected void on(EventEnvelope<?> envelope) {
    Occasion occasion =
        Occasion.of(envelope.id(), envelope.time(), envelope.holdUntil()).tracedBy(traceparent());
    Facts.of(envelope.event()).ifPresent(fact -> telling.tell(fact, occasion, clock.instant()));
  }
}

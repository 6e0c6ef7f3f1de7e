package org.fsmlight.notification.messaging;

import java.time.Clock;
import org.fsmlight.common.erasure.Erased;
import org.fsmlight.common.erasure.Erasing;
import org.fsmlight.common.messaging.EventListener;
import org.fsmlight.events.ClientErased;
import org.fsmlight.events.EventEnvelope;
import org.fsmlight.events.ServiceCallEvent;
import org.fsmlight.events.ServiceRequestEvent;
import org.fsmlight.notification.planning.Occasion;
import org.fsmlight.notification.planning.Telling;
import org.springframework.stereotype.Component;

/** Stores the messages that facts demand; about an erased client, none is left. */
@Component("tellWhatHappened")
final class TellWhatHappened extends EventListener {

  private final Telling telling;
  private final Erased erased;
  private final Erasing erasing;
  private final Clock clock;

  TellWhatHappened(Telling telling, Erased erased, Erasing erasing, Clock clock) {
    this.telling = telling;
    this.erased = erased;
    this.erasing = erasing;
    this.clock = clock;
  }

  @Override
  protected void on(EventEnvelope<?> envelope) {
    switch (envelope.event()) {
      case ClientErased told -> erasing.begin(told.serviceCallIds(), clock.instant());
      case ServiceRequestEvent told when erased.contains(told.key()) -> {}
      case ServiceCallEvent told when erased.contains(told.key()) -> {}
      default -> tell(envelope);
    }
  }

  private void tell(EventEnvelope<?> envelope) {
    Occasion occasion =
        Occasion.of(envelope.id(), envelope.time(), envelope.holdUntil()).tracedBy(traceparent());
    Facts.of(envelope.event()).ifPresent(fact -> telling.tell(fact, occasion, clock.instant()));
  }
}

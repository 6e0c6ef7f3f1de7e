package org.fsmlight.requests.erasures.messaging;

import java.time.Clock;
import org.fsmlight.common.erasure.StartErasure;
import org.fsmlight.common.messaging.EventListener;
import org.fsmlight.events.ClientErased;
import org.fsmlight.events.EventEnvelope;
import org.springframework.stereotype.Component;

/** Completes an erasure that this service published but did not carry out before it died. */
@Component("eraseRequestsOnEvent")
class EraseRequestsOnEvent extends EventListener {

  private final StartErasure erasure;
  private final Clock clock;

  EraseRequestsOnEvent(StartErasure erasure, Clock clock) {
    this.erasure = erasure;
    this.clock = clock;
    on(ClientErased.class, this::erase);
  }

  private void erase(EventEnvelope<ClientErased> envelope) {
    erasure.begin(envelope.event().serviceCallIds(), clock.instant());
  }
}

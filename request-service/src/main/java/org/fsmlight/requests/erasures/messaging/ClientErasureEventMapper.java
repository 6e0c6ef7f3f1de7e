package org.fsmlight.requests.erasures.messaging;

import java.util.List;
import org.fsmlight.common.outbox.EventMapper;
import org.fsmlight.common.outbox.PendingEvent;
import org.fsmlight.common.outbox.PendingEvents;
import org.fsmlight.events.ClientErased;
import org.fsmlight.requests.erasures.ClientErasure;
import org.fsmlight.requests.servicerequests.RequestId;
import org.springframework.stereotype.Component;

/** Maps a client erasure to the event that every service consumes, this one included. */
@Component
class ClientErasureEventMapper implements EventMapper<ClientErasure> {

  private final PendingEvents pending;

  ClientErasureEventMapper(PendingEvents pending) {
    this.pending = pending;
  }

  @Override
  public List<PendingEvent> map(ClientErasure erasure) {
    var erased =
        new ClientErased(
            erasure.id(),
            1,
            erasure.company().value(),
            erasure.requests().stream().map(RequestId::value).toList());
    return List.of(pending.of(erased, erasure.at(), erasure.by().value(), null));
  }
}

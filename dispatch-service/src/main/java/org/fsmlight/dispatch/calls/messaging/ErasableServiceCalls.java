package org.fsmlight.dispatch.calls.messaging;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.fsmlight.common.erasure.Erasable;
import org.fsmlight.common.erasure.Tombstone;
import org.fsmlight.dispatch.ServiceCallId;
import org.fsmlight.dispatch.calls.EraseServiceCall;
import org.fsmlight.events.ServiceCallEvent;
import org.springframework.stereotype.Component;

/** Erases calls, and names the topics whose events of the call need a tombstone. */
@Component
class ErasableServiceCalls implements Erasable {

  private final EraseServiceCall eraseServiceCall;

  ErasableServiceCalls(EraseServiceCall eraseServiceCall) {
    this.eraseServiceCall = eraseServiceCall;
  }

  @Override
  public List<Tombstone> erase(String id, Instant now) {
    eraseServiceCall.erase(new ServiceCallId(id));
    return Stream.of(ServiceCallEvent.class.getPermittedSubclasses())
        .map(event -> new Tombstone(event.getSimpleName(), id))
        .toList();
  }
}

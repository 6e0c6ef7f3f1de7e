package org.fsmlight.requests.request.messaging;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.fsmlight.common.erasure.Erasable;
import org.fsmlight.common.erasure.Tombstone;
import org.fsmlight.events.ServiceRequestEvent;
import org.fsmlight.requests.request.RequestId;
import org.fsmlight.requests.request.ServiceRequest;
import org.fsmlight.requests.request.ServiceRequests;
import org.springframework.stereotype.Component;

/** A request names nobody any more, nor does what was told of it. */
@Component
class EraseRequests implements Erasable {

  private final ServiceRequests requests;

  EraseRequests(ServiceRequests requests) {
    this.requests = requests;
  }

  @Override
  public List<Tombstone> erase(String id, Instant now) {
    ServiceRequest request;
    do {
      request = requests.find(new RequestId(id)).orElse(null);
    } while (request != null
        && !request.booking().isErased()
        && !requests.redact(request.erased()));
    return Stream.of(ServiceRequestEvent.class.getPermittedSubclasses())
        .map(event -> new Tombstone(event.getSimpleName(), id))
        .toList();
  }
}

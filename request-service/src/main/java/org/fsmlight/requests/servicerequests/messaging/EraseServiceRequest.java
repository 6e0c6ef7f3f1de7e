package org.fsmlight.requests.servicerequests.messaging;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.fsmlight.common.concurrency.CompareAndSet;
import org.fsmlight.common.erasure.Erasable;
import org.fsmlight.common.erasure.Tombstone;
import org.fsmlight.events.ServiceRequestEvent;
import org.fsmlight.requests.servicerequests.RequestId;
import org.fsmlight.requests.servicerequests.ServiceRequest;
import org.fsmlight.requests.servicerequests.ServiceRequests;
import org.springframework.stereotype.Component;

/** Erases the client from a request, its pending events and the topics of its events. */
@Component
class EraseServiceRequest implements Erasable {

  private final ServiceRequests requests;

  EraseServiceRequest(ServiceRequests requests) {
    this.requests = requests;
  }

  @Override
  public List<Tombstone> erase(String id, Instant now) {
    CompareAndSet.repeatWhilePresent(
        () ->
            requests
                .find(new RequestId(id))
                .filter(request -> !request.booking().isErased())
                .map(ServiceRequest::erased),
        requests::redact);
    return Stream.of(ServiceRequestEvent.class.getPermittedSubclasses())
        .map(event -> new Tombstone(event.getSimpleName(), id))
        .toList();
  }
}

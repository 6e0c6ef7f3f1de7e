package org.fsmlight.requests.request.web;

import org.fsmlight.common.security.Caller;
import org.fsmlight.common.security.Role;
import org.fsmlight.common.web.ETags;
import org.fsmlight.requests.call.Calls;
import org.fsmlight.requests.call.Progress;
import org.fsmlight.requests.request.Redistribution;
import org.fsmlight.requests.request.RequestId;
import org.fsmlight.requests.request.ServiceRequest;
import org.fsmlight.requests.request.State;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Requests as a caller may see them, together with what became of them elsewhere. */
@Component
class Representations {

  private final Calls calls;
  private final Redistribution redistribution;

  Representations(Calls calls, Redistribution redistribution) {
    this.calls = calls;
    this.redistribution = redistribution;
  }

  ServiceRequestRepresentation of(ServiceRequest request, Caller caller) {
    return ServiceRequestRepresentation.of(request, progress(request), successor(request, caller));
  }

  ResponseEntity<ServiceRequestRepresentation> answer(
      ResponseEntity.BodyBuilder response, ServiceRequest request, Caller caller) {
    return response.eTag(ETags.of(request.version())).body(of(request, caller));
  }

  private Progress progress(ServiceRequest request) {
    boolean hasCall =
        switch (request.state()) {
          case State.Accepted _ -> true;
          case State.Withdrawn withdrawn -> withdrawn.acceptance() != null;
          case State.Requested _, State.Declined _, State.Expired _ -> false;
        };
    return hasCall ? calls.progressOf(request.id().value()) : Progress.NOT_BEGUN;
  }

  /** Whom the booking went to next is not the company's business. */
  private @Nullable RequestId successor(ServiceRequest request, Caller caller) {
    boolean mayKnow = caller.is(Role.OPERATOR) || caller.is(Role.MARKETPLACE);
    boolean open = request.state() instanceof State.Requested;
    return mayKnow && !open
        ? redistribution.successor(request.id()).map(ServiceRequest::id).orElse(null)
        : null;
  }
}

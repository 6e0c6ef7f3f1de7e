package org.fsmlight.requests.servicerequests.web;

import org.fsmlight.common.security.Caller;
import org.fsmlight.common.security.Role;
import org.fsmlight.common.web.ETags;
import org.fsmlight.requests.calls.CallProgress;
import org.fsmlight.requests.calls.CallReplicas;
import org.fsmlight.requests.servicerequests.RedistributeServiceRequest;
import org.fsmlight.requests.servicerequests.RequestId;
import org.fsmlight.requests.servicerequests.ServiceRequest;
import org.fsmlight.requests.servicerequests.State;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Creates the responses of requests for a caller, with the progress of the call and the successor.
 */
@Component
class ServiceRequestResponses {

  private final CallReplicas calls;
  private final RedistributeServiceRequest redistributeRequest;

  ServiceRequestResponses(CallReplicas calls, RedistributeServiceRequest redistributeRequest) {
    this.calls = calls;
    this.redistributeRequest = redistributeRequest;
  }

  ServiceRequestResponse of(ServiceRequest request, Caller caller) {
    return ServiceRequestResponse.of(request, progress(request), successor(request, caller));
  }

  ResponseEntity<ServiceRequestResponse> entity(
      ResponseEntity.BodyBuilder response, ServiceRequest request, Caller caller) {
    return response.eTag(ETags.of(request.version())).body(of(request, caller));
  }

  private CallProgress progress(ServiceRequest request) {
    var hasCall =
        switch (request.state()) {
          case State.Accepted _ -> true;
          case State.Withdrawn withdrawn -> withdrawn.acceptance() != null;
          case State.Requested _, State.Declined _, State.Expired _ -> false;
        };
    return hasCall ? calls.progressOf(request.id().value()) : CallProgress.NOT_BEGUN;
  }

  /** A company must not see which company was offered the booking next. */
  private @Nullable RequestId successor(ServiceRequest request, Caller caller) {
    var mayKnow = caller.is(Role.OPERATOR) || caller.is(Role.MARKETPLACE);
    var isOpen = request.state() instanceof State.Requested;
    return mayKnow && !isOpen
        ? redistributeRequest.successor(request.id()).map(ServiceRequest::id).orElse(null)
        : null;
  }
}

package org.fsmlight.requests.erasures.web;

import org.fsmlight.requests.servicerequests.ServiceRequest;

/** A request that is not finished. */
record RemainingRequestResponse(String id, String number, String companyId, String status) {

  static RemainingRequestResponse of(ServiceRequest request) {
    return new RemainingRequestResponse(
        request.id().value(),
        request.number(),
        request.companyId().value(),
        request.state().status().name());
  }
}

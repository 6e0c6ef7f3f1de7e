package org.fsmlight.dispatch.calls.web;

import org.fsmlight.common.web.ETags;
import org.fsmlight.dispatch.calls.CallStatus;
import org.fsmlight.dispatch.calls.ServiceCall;
import org.springframework.http.ResponseEntity;

/** A call as shown to a technician who had it before. It contains no data of the client. */
record ReassignedCallResponse(String id, String number, CallStatus status, long version) {

  static ReassignedCallResponse of(ServiceCall call) {
    return new ReassignedCallResponse(
        call.id().value(), call.booking().number(), call.status(), call.version());
  }

  static <T> ResponseEntity<T> ok(ServiceCall call) {
    @SuppressWarnings("unchecked") // takes the place of the full response
    var response =
        (ResponseEntity<T>) ResponseEntity.ok().eTag(ETags.of(call.version())).body(of(call));
    return response;
  }
}

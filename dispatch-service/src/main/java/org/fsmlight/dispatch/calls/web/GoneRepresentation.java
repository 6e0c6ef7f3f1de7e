package org.fsmlight.dispatch.calls.web;

import org.fsmlight.common.web.ETags;
import org.fsmlight.dispatch.calls.CallStatus;
import org.fsmlight.dispatch.calls.ServiceCall;
import org.springframework.http.ResponseEntity;

/** What a technician still learns of a call that has gone to another: nothing of the client. */
record GoneRepresentation(String id, String number, CallStatus status, long version) {

  static GoneRepresentation of(ServiceCall call) {
    return new GoneRepresentation(
        call.id().value(), call.booking().number(), call.status(), call.version());
  }

  static <T> ResponseEntity<T> ok(ServiceCall call) {
    @SuppressWarnings("unchecked") // stands where the whole representation would
    var response =
        (ResponseEntity<T>) ResponseEntity.ok().eTag(ETags.of(call.version())).body(of(call));
    return response;
  }
}

package org.fsmlight.dispatch.calls;

import org.fsmlight.common.concurrency.CompareAndSet;
import org.fsmlight.dispatch.ServiceCallId;
import org.springframework.stereotype.Component;

/** Removes the client's data from a call. */
@Component
public class EraseServiceCall {

  private final ServiceCalls calls;

  public EraseServiceCall(ServiceCalls calls) {
    this.calls = calls;
  }

  public void erase(ServiceCallId id) {
    CompareAndSet.repeatWhilePresent(
        () -> calls.find(id).filter(call -> !call.isErased()).map(ServiceCall::erased),
        calls::redact);
  }
}

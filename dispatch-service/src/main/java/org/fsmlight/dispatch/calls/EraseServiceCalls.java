package org.fsmlight.dispatch.calls;

import java.util.Optional;
import org.fsmlight.dispatch.ServiceCallId;
import org.springframework.stereotype.Component;

/** Takes the client out of a call. */
@Component
public class EraseServiceCalls {

  private final ServiceCalls calls;

  public EraseServiceCalls(ServiceCalls calls) {
    this.calls = calls;
  }

  public void erase(ServiceCallId id) {
    Optional<ServiceCall> named;
    do {
      named = calls.find(id).filter(call -> !call.isErased());
    } while (named.isPresent() && !calls.redact(named.get().erased()));
  }
}

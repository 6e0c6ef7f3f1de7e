package org.fsmlight.dispatch.calls;

import org.fsmlight.common.erasure.Erased;
import org.springframework.stereotype.Component;

/** Creates the call of an accepted request, once however often the acceptance is delivered. */
@Component
public class CreateServiceCall {

  private final ServiceCalls calls;
  private final Erased erased;

  public CreateServiceCall(ServiceCalls calls, Erased erased) {
    this.calls = calls;
    this.erased = erased;
  }

  /** Stores the call, unless it exists already or its client was erased. */
  public void create(ServiceCall opened) {
    if (erased.contains(opened.id().value())) {
      return;
    }
    calls.save(ServiceCallChange.withoutEvents(opened, opened.accepted().at()));
  }
}

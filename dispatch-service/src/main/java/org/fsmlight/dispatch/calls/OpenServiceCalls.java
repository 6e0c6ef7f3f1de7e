package org.fsmlight.dispatch.calls;

import org.fsmlight.common.erasure.Erased;
import org.springframework.stereotype.Component;

/** Makes the call of an accepted request, once however often the acceptance is told. */
@Component
public class OpenServiceCalls {

  private final ServiceCalls calls;
  private final Erased erased;

  public OpenServiceCalls(ServiceCalls calls, Erased erased) {
    this.calls = calls;
    this.erased = erased;
  }

  /** A call that is there already stays as it is; of an erased client none is made any more. */
  public void open(ServiceCall opened) {
    if (erased.contains(opened.id().value())) {
      return;
    }
    calls.save(Change.untold(opened, opened.accepted().at()));
  }
}

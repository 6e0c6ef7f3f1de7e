package org.fsmlight.dispatch.calls;

import org.springframework.stereotype.Component;

/** Makes the call of an accepted request, once however often the acceptance is told. */
@Component
public class OpenServiceCalls {

  private final ServiceCalls calls;

  public OpenServiceCalls(ServiceCalls calls) {
    this.calls = calls;
  }

  /** A call that is there already stays as it is. */
  public void open(ServiceCall opened) {
    calls.save(Change.untold(opened, opened.accepted().at()));
  }
}

package org.fsmlight.requests.calls.messaging;

import org.fsmlight.common.messaging.EventListener;
import org.fsmlight.requests.calls.CallReplicas;

/** Makes a hidden listener accessible to the simulation. */
public final class CallsDoor {

  private CallsDoor() {}

  public static EventListener updateCallOnEvent(CallReplicas calls) {
    return new UpdateCallOnEvent(calls);
  }
}

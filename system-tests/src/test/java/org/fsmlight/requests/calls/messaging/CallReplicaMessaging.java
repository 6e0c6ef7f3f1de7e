package org.fsmlight.requests.calls.messaging;

import org.fsmlight.common.messaging.EventListener;
import org.fsmlight.requests.calls.CallReplicas;

/** Gives the simulation access to a package-private listener of call replicas. */
public final class CallReplicaMessaging {

  private CallReplicaMessaging() {}

  public static EventListener updateCallOnEvent(CallReplicas calls) {
    return new UpdateCallOnEvent(calls);
  }
}

package org.fsmlight.requests.calls.messaging;

import org.fsmlight.common.messaging.EventListener;
import org.fsmlight.events.EventEnvelope;
import org.fsmlight.events.ServiceCallEvent;
import org.fsmlight.events.ServiceCallStatus;
import org.fsmlight.requests.calls.CallProgress;
import org.fsmlight.requests.calls.CallReplica;
import org.fsmlight.requests.calls.CallReplicas;
import org.springframework.stereotype.Component;

/**
 * Updates the replica of a call. Every event carries the status, and several of them change it: a
 * call in progress that is rescheduled, reassigned or unassigned has not begun.
 */
@Component("updateCallOnEvent")
class UpdateCallOnEvent extends EventListener {

  private final CallReplicas calls;

  UpdateCallOnEvent(CallReplicas calls) {
    this.calls = calls;
    on(ServiceCallEvent.class, this::update);
  }

  private void update(EventEnvelope<ServiceCallEvent> envelope) {
    var call = envelope.event().call();
    calls.saveIfNewer(new CallReplica(call.id(), call.version(), progress(call.status())));
  }

  private static CallProgress progress(ServiceCallStatus status) {
    return switch (status) {
      case OPEN, READY -> CallProgress.NOT_BEGUN;
      case IN_PROGRESS -> CallProgress.IN_PROGRESS;
      case COMPLETED -> CallProgress.COMPLETED;
      case CANCELLED -> CallProgress.CANCELLED;
    };
  }
}

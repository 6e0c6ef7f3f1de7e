package org.fsmlight.requests.calls.messaging;

import org.fsmlight.common.messaging.EventListener;
import org.fsmlight.events.ClientCalled;
import org.fsmlight.events.EventEnvelope;
import org.fsmlight.events.ServiceCallCancelled;
import org.fsmlight.events.ServiceCallCannotComplete;
import org.fsmlight.events.ServiceCallChangeUndone;
import org.fsmlight.events.ServiceCallCompleted;
import org.fsmlight.events.ServiceCallEvent;
import org.fsmlight.events.ServiceCallReady;
import org.fsmlight.events.ServiceCallReopened;
import org.fsmlight.events.ServiceCallRescheduled;
import org.fsmlight.events.ServiceCallScheduled;
import org.fsmlight.events.ServiceCallStarted;
import org.fsmlight.events.ServiceCallStatus;
import org.fsmlight.events.TechnicianAssigned;
import org.fsmlight.events.TechnicianReassigned;
import org.fsmlight.events.TechnicianUnassigned;
import org.fsmlight.requests.calls.CallProgress;
import org.fsmlight.requests.calls.CallReplica;
import org.fsmlight.requests.calls.CallReplicas;
import org.springframework.stereotype.Component;

/** Updates the replica of a call when its work begins or the call ends. */
@Component("updateCallOnEvent")
class UpdateCallOnEvent extends EventListener {

  private final CallReplicas calls;

  UpdateCallOnEvent(CallReplicas calls) {
    this.calls = calls;
    on(ServiceCallStarted.class, this::update);
    on(ServiceCallCompleted.class, this::update);
    on(ServiceCallCancelled.class, this::update);
    ignore(
        ServiceCallScheduled.class,
        ServiceCallRescheduled.class,
        TechnicianAssigned.class,
        TechnicianReassigned.class,
        TechnicianUnassigned.class,
        ClientCalled.class,
        ServiceCallReady.class,
        ServiceCallReopened.class,
        ServiceCallChangeUndone.class,
        ServiceCallCannotComplete.class);
  }

  private void update(EventEnvelope<? extends ServiceCallEvent> envelope) {
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

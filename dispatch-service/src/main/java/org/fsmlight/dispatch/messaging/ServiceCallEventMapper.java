package org.fsmlight.dispatch.messaging;

import java.util.List;
import org.fsmlight.common.outbox.EventMapper;
import org.fsmlight.common.outbox.PendingEvent;
import org.fsmlight.common.outbox.PendingEvents;
import org.fsmlight.dispatch.calls.Change;
import org.fsmlight.dispatch.calls.Fact;
import org.fsmlight.events.ClientCalled;
import org.fsmlight.events.ServiceCall;
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
import org.fsmlight.events.TechnicianAssigned;
import org.fsmlight.events.TechnicianReassigned;
import org.fsmlight.events.TechnicianUnassigned;
import org.springframework.stereotype.Component;

/** Tells the other services of every change of a call. */
@Component
class ServiceCallEventMapper implements EventMapper<Change> {

  private final PendingEvents pending;

  ServiceCallEventMapper(PendingEvents pending) {
    this.pending = pending;
  }

  @Override
  public List<PendingEvent> of(Change change) {
    var call = Contract.call(change.after());
    return change.facts().stream()
        .map(fact -> pending.of(event(fact, call), change.at(), change.actor(), change.holdUntil()))
        .toList();
  }

  private static ServiceCallEvent event(Fact fact, ServiceCall call) {
    return switch (fact) {
      case Fact.Scheduled() -> new ServiceCallScheduled(call);
      case Fact.Rescheduled(var previousStart) -> new ServiceCallRescheduled(call, previousStart);
      case Fact.TechnicianAssigned() -> new TechnicianAssigned(call);
      case Fact.TechnicianReassigned(var previous) ->
          new TechnicianReassigned(call, Contract.technician(previous));
      case Fact.TechnicianUnassigned(var previous) ->
          new TechnicianUnassigned(call, Contract.technician(previous));
      case Fact.ClientCalled() -> new ClientCalled(call);
      case Fact.BecameReady() -> new ServiceCallReady(call);
      case Fact.Reopened() -> new ServiceCallReopened(call);
      case Fact.ChangeUndone() -> new ServiceCallChangeUndone(call);
      case Fact.Started() -> new ServiceCallStarted(call);
      case Fact.CannotComplete() -> new ServiceCallCannotComplete(call);
      case Fact.Completed() -> new ServiceCallCompleted(call);
      case Fact.Cancelled() -> new ServiceCallCancelled(call);
    };
  }
}

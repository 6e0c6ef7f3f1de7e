package org.fsmlight.dispatch.calls.messaging;

import java.util.List;
import java.util.Optional;
import org.fsmlight.common.outbox.EventMapper;
import org.fsmlight.common.outbox.PendingEvent;
import org.fsmlight.common.outbox.PendingEvents;
import org.fsmlight.dispatch.ActorId;
import org.fsmlight.dispatch.calls.ServiceCallChange;
import org.fsmlight.dispatch.calls.ServiceCallDomainEvent;
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

/** Maps the changes of a call to the events of this service. */
@Component
class ServiceCallEventMapper implements EventMapper<ServiceCallChange> {

  private final PendingEvents pending;

  ServiceCallEventMapper(PendingEvents pending) {
    this.pending = pending;
  }

  @Override
  public List<PendingEvent> map(ServiceCallChange change) {
    var call = PublishedServiceCall.of(change.after());
    var actor = Optional.ofNullable(change.actor()).map(ActorId::value).orElse(null);
    return change.events().stream()
        .map(event -> pending.of(contract(event, call), change.at(), actor, change.holdUntil()))
        .toList();
  }

  private static ServiceCallEvent contract(ServiceCallDomainEvent event, ServiceCall call) {
    return switch (event) {
      case ServiceCallDomainEvent.Scheduled() -> new ServiceCallScheduled(call);
      case ServiceCallDomainEvent.Rescheduled(var previousStart) ->
          new ServiceCallRescheduled(call, previousStart);
      case ServiceCallDomainEvent.TechnicianAssigned() -> new TechnicianAssigned(call);
      case ServiceCallDomainEvent.TechnicianReassigned(var previous) ->
          new TechnicianReassigned(call, PublishedServiceCall.technician(previous));
      case ServiceCallDomainEvent.TechnicianUnassigned(var previous) ->
          new TechnicianUnassigned(call, PublishedServiceCall.technician(previous));
      case ServiceCallDomainEvent.ClientCalled() -> new ClientCalled(call);
      case ServiceCallDomainEvent.BecameReady() -> new ServiceCallReady(call);
      case ServiceCallDomainEvent.Reopened() -> new ServiceCallReopened(call);
      case ServiceCallDomainEvent.ChangeUndone() -> new ServiceCallChangeUndone(call);
      case ServiceCallDomainEvent.Started() -> new ServiceCallStarted(call);
      case ServiceCallDomainEvent.CannotComplete() -> new ServiceCallCannotComplete(call);
      case ServiceCallDomainEvent.Completed() -> new ServiceCallCompleted(call);
      case ServiceCallDomainEvent.Cancelled() -> new ServiceCallCancelled(call);
    };
  }
}

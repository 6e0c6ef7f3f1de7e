package org.fsmlight.events;

/** Events of a service call, published by dispatch-service. */
public sealed interface ServiceCallEvent extends Event
    permits ServiceCallScheduled,
        ServiceCallRescheduled,
        TechnicianAssigned,
        TechnicianReassigned,
        TechnicianUnassigned,
        ClientCalled,
        ServiceCallReady,
        ServiceCallReopened,
        ServiceCallChangeUndone,
        ServiceCallStarted,
        ServiceCallCannotComplete,
        ServiceCallCompleted,
        ServiceCallCancelled {

  ServiceCall call();

  @Override
  default String subject() {
    return "service-call/" + call().id();
  }

  @Override
  default long version() {
    return call().version();
  }

  @Override
  default String companyId() {
    return call().companyId();
  }
}

package org.fsmlight.events;

/** What dispatch-service tells of a service call. */
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

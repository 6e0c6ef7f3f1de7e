package org.fsmlight.dispatch.calls;

import java.time.Instant;

/** An event in the life of a service call. */
public sealed interface ServiceCallDomainEvent {

  record Scheduled() implements ServiceCallDomainEvent {}

  record Rescheduled(Instant previousStart) implements ServiceCallDomainEvent {}

  record TechnicianAssigned() implements ServiceCallDomainEvent {}

  record TechnicianReassigned(AssignedTechnician previous) implements ServiceCallDomainEvent {}

  record TechnicianUnassigned(AssignedTechnician previous) implements ServiceCallDomainEvent {}

  record ClientCalled() implements ServiceCallDomainEvent {}

  record BecameReady() implements ServiceCallDomainEvent {}

  /**
   * The call needs attention again: a closed task is open again, one of several open tasks was
   * closed without a command, or something arrived too late and was kept.
   */
  record Reopened() implements ServiceCallDomainEvent {}

  /** The actor of the change before this one took that change back. */
  record ChangeUndone() implements ServiceCallDomainEvent {}

  record Started() implements ServiceCallDomainEvent {}

  record CannotComplete() implements ServiceCallDomainEvent {}

  record Completed() implements ServiceCallDomainEvent {}

  record Cancelled() implements ServiceCallDomainEvent {}
}

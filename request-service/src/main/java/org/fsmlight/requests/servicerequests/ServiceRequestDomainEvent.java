package org.fsmlight.requests.servicerequests;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A change of a service request, with its state after the change. */
public sealed interface ServiceRequestDomainEvent {

  ServiceRequest after();

  /** Absent if the request expired. */
  @Nullable Actor by();

  Instant at();

  /** The booking was received and offered to the company. */
  record Received(ServiceRequest after, Actor by, Instant at)
      implements ServiceRequestDomainEvent {}

  /** A dispatcher accepted it. */
  record Accepted(ServiceRequest after, Actor by, Instant at)
      implements ServiceRequestDomainEvent {}

  /** A dispatcher declined it. */
  record Declined(ServiceRequest after, Actor by, Instant at, Instant holdUntil)
      implements ServiceRequestDomainEvent {}

  /** The dispatcher who had declined it undid the decline. */
  record DeclineUndone(ServiceRequest after, Actor by, Instant at)
      implements ServiceRequestDomainEvent {}

  /** The channel or an operator withdrew it. */
  record Withdrawn(ServiceRequest after, Actor by, Instant at)
      implements ServiceRequestDomainEvent {}

  /** The time to respond passed without a decision. */
  record Expired(ServiceRequest after, Instant at) implements ServiceRequestDomainEvent {

    @Override
    public @Nullable Actor by() {
      return null;
    }
  }
}

package org.fsmlight.amazon.clearances;

/** A change of a clearance that other services are informed of. */
public sealed interface ClearanceDomainEvent {

  /** All conditions are met now. */
  record ClearanceGained() implements ClearanceDomainEvent {}

  /** A condition is no longer met. */
  record ClearanceLost() implements ClearanceDomainEvent {}
}

package org.fsmlight.dispatch.calls;

import java.time.Instant;

/** What happened to a call. */
public sealed interface Fact {

  record Scheduled() implements Fact {}

  record Rescheduled(Instant previousStart) implements Fact {}

  record TechnicianAssigned() implements Fact {}

  record TechnicianReassigned(AssignedTechnician previous) implements Fact {}

  record TechnicianUnassigned(AssignedTechnician previous) implements Fact {}

  record ClientCalled() implements Fact {}

  record BecameReady() implements Fact {}

  /**
   * Somebody has to look at the call again: a done task is open again, one of several has closed by
   * itself, or something came too late and was kept.
   */
  record Reopened() implements Fact {}

  /** The change before this one was taken back by its author. */
  record ChangeUndone() implements Fact {}

  record Started() implements Fact {}

  record CannotComplete() implements Fact {}

  record Completed() implements Fact {}

  record Cancelled() implements Fact {}
}

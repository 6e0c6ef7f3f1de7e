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

  /** What is open changed by itself: a done task is open again, or one of several closed. */
  record Reopened() implements Fact {}
}

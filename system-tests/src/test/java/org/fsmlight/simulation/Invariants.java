package org.fsmlight.simulation;

import java.util.List;

/** The conditions that every run must fulfil in the end, whatever faults it had. */
final class Invariants {

  private final Simulation simulation;

  Invariants(Simulation simulation) {
    this.simulation = simulation;
  }

  /** Returns one sentence for each violation. */
  List<String> violations() {
    var violations = new Violations();
    new OutboxInvariants(simulation, violations).check();
    new AcknowledgementInvariants(simulation, violations).check();
    new CallInvariants(simulation, violations).check();
    new ViewInvariants(simulation, violations).check();
    new NotificationInvariants(simulation, violations).check();
    return violations.all();
  }

  /** True if no work is left that only needs time: events, messages and reservations. */
  boolean isNothingPending() {
    var violations = new Violations();
    new CallInvariants(simulation, violations).checkDiaries();
    return violations.isEmpty()
        && simulation.collections().stream().noneMatch(SimulatedCollection::hasPendingEvents)
        && simulation.notification().openMessages().isEmpty();
  }
}

package org.fsmlight.simulation;

/** Aborts the work of a crashed instance. An error, so that no code under test catches it. */
final class SimulatedCrash extends Error {

  SimulatedCrash() {
    super("the instance has crashed", null, false, false);
  }
}

package org.fsmlight.simulation;

/** Crashes instances and interleaves the steps of others, where a real instance can be paused. */
final class FaultInjector {

  private static final int MAX_DEPTH = 3;

  private final Simulation simulation;
  private boolean enabled;
  private int crashes;
  private int depth;

  FaultInjector(Simulation simulation) {
    this.simulation = simulation;
  }

  boolean areEnabled() {
    return enabled;
  }

  void enable() {
    enabled = true;
  }

  void disable() {
    enabled = false;
  }

  int crashes() {
    return crashes;
  }

  void countCrash() {
    crashes++;
  }

  /** May run another step before the instance accesses its port, and may crash the instance. */
  void atPortAccess(ServiceInstance instance) {
    if (!enabled) {
      return;
    }
    if (depth < MAX_DEPTH && simulation.random().oneIn(12)) {
      interleave();
    }
    if (simulation.random().oneIn(500)) {
      crash(instance);
    }
  }

  /** May crash the instance. Called where a crash is most harmful, so it is likelier here. */
  void mayCrash(ServiceInstance instance) {
    if (enabled && simulation.random().oneIn(50)) {
      crash(instance);
    }
  }

  /** Half of the steps are commands, because races between users are the most important ones. */
  private void interleave() {
    depth++;
    try {
      if (simulation.random().oneIn(2)) {
        simulation.users().act();
      } else {
        simulation.step();
      }
    } finally {
      depth--;
    }
  }

  private static void crash(ServiceInstance instance) {
    instance.crash();
    throw new SimulatedCrash();
  }
}

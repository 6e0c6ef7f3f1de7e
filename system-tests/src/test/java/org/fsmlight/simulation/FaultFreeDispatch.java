package org.fsmlight.simulation;

import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** A simulated dispatch-service without faults, for contract tests of its stores. */
final class FaultFreeDispatch {

  private static final int ATTEMPTS = 4;

  private final Simulation simulation = new Simulation(1, Mutation.NONE);

  FaultFreeDispatch() {
    simulation.settle();
  }

  <D> SimulatedCollection<D> collection(Function<D, String> id, ToLongFunction<D> version) {
    return new SimulatedCollection<>(simulation, id, version);
  }

  ServiceInstance instance() {
    return simulation.dispatch().instance();
  }

  /** Saves one after the other, because the simulation runs in one thread. */
  static int countSaved(Callable<Boolean> save) throws Exception {
    var saved = 0;
    for (var i = 0; i < ATTEMPTS; i++) {
      saved += save.call() ? 1 : 0;
    }
    return saved;
  }
}

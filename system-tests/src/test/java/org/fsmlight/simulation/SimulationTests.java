package org.fsmlight.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Runs the services' own domain, relay, sweeper and listeners in one thread. A seed decides which
 * service takes the next step, which events are lost, repeated, delayed or reordered, and where an
 * instance crashes. {@code -Dsimulation.seed=N} repeats one run, {@code -Dsimulation.seeds=N} sets
 * the number of runs.
 */
class SimulationTests {

  private static final long SEEDS = Long.getLong("simulation.seeds", 2_000);
  private static final int STEPS = 500;

  @Test
  void invariantsHoldDespiteFaults() {
    var only = Long.getLong("simulation.seed");
    var seeds = only == null ? LongStream.rangeClosed(1, SEEDS) : LongStream.of(only);

    var statistics = new RunStatistics();
    seeds
        .parallel()
        .forEach(
            seed -> {
              var simulation = run(seed, Mutation.NONE);
              assertThat(new Invariants(simulation).violations())
                  .as("seed %d; -Dsimulation.seed=%d repeats it", seed, seed)
                  .isEmpty();
              statistics.add(simulation);
            });
    System.out.println(statistics);
    if (only == null) {
      statistics.assertEverythingHasHappened();
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
  void invariantsDetectEachMutation(Mutation mutation) {
    var seeds = LongStream.rangeClosed(1, SEEDS).parallel();

    assertThat(seeds.anyMatch(seed -> !new Invariants(run(seed, mutation)).violations().isEmpty()))
        .isTrue();
  }

  @Test
  void sameSeedGivesSameRun() {
    assertThat(receivedMessages(7))
        .isEqualTo(receivedMessages(7))
        .isNotEqualTo(receivedMessages(8));
  }

  private static List<String> receivedMessages(long seed) {
    return run(seed, Mutation.NONE).notification().inbox().received().stream()
        .map(each -> each.correspondence().version() + " " + each.message().id())
        .toList();
  }

  private static Simulation run(long seed, Mutation mutation) {
    var simulation = new Simulation(seed, mutation);
    for (int step = 0; step < STEPS; step++) {
      simulation.step();
    }
    simulation.settle();
    return simulation;
  }
}

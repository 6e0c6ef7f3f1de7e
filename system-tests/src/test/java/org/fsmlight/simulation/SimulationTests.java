package org.fsmlight.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The services' own rules, relay, sweeper and listeners in one thread: a seed decides which process
 * takes the next step, which messages are dropped, repeated, delayed or put out of order, and where
 * a process dies. {@code -Dsimulation.seed=N} repeats one run, {@code -Dsimulation.seeds=N} makes
 * that many.
 */
class SimulationTests {

  private static final long SEEDS = Long.getLong("simulation.seeds", 2_000);
  private static final int STEPS = 500;

  @Test
  void everythingHoldsWhateverHappens() {
    var only = Long.getLong("simulation.seed");
    var seeds = only == null ? LongStream.rangeClosed(1, SEEDS) : LongStream.of(only);

    var met = new Met();
    seeds
        .parallel()
        .forEach(
            seed -> {
              var world = played(seed, Mutation.NONE);
              assertThat(new Verdict(world).violations())
                  .as("seed %d; -Dsimulation.seed=%d repeats it", seed, seed)
                  .isEmpty();
              met.count(world);
            });
    System.out.println(met);
    if (only == null) {
      met.assertThatItWasWorthIt();
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
  void wouldNoticeThatASafeguardIsOff(Mutation mutation) {
    var seeds = LongStream.rangeClosed(1, SEEDS).parallel();

    assertThat(seeds.anyMatch(seed -> !run(seed, mutation).isEmpty())).isTrue();
  }

  @Test
  void theSameSeedMakesTheSameRun() {
    assertThat(story(7)).isEqualTo(story(7)).isNotEqualTo(story(8));
  }

  private static List<String> run(long seed, Mutation mutation) {
    return new Verdict(played(seed, mutation)).violations();
  }

  private static List<String> story(long seed) {
    var world = played(seed, Mutation.NONE);
    return world.notification().postbox().letters().stream()
        .map(letter -> letter.correspondence().version() + " " + letter.message().id())
        .toList();
  }

  private static World played(long seed, Mutation mutation) {
    var world = new World(seed, mutation);
    for (int step = 0; step < STEPS; step++) {
      world.step();
    }
    world.settle();
    return world;
  }
}

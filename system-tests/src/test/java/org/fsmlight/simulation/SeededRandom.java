package org.fsmlight.simulation;

import java.util.List;
import java.util.SplittableRandom;

/** The only source of randomness in a run: the same seed gives the same run. */
final class SeededRandom {

  private final SplittableRandom random;

  SeededRandom(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /** Returns true with a probability of 1/n. */
  boolean oneIn(int n) {
    return random.nextInt(n) == 0;
  }

  /** Returns a number from 0 to bound - 1. */
  int nextInt(int bound) {
    return random.nextInt(bound);
  }

  <T> T elementOf(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}

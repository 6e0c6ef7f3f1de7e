package org.fsmlight.simulation;

import java.util.List;
import java.util.SplittableRandom;

/** All chance of one run: the same seed makes the same run. */
final class Chance {

  private final SplittableRandom random;

  Chance(long seed) {
    this.random = new SplittableRandom(seed);
  }

  boolean oneIn(int n) {
    return random.nextInt(n) == 0;
  }

  int below(int n) {
    return random.nextInt(n);
  }

  <T> T oneOf(List<T> many) {
    return many.get(random.nextInt(many.size()));
  }
}

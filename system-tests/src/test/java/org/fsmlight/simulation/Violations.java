package org.fsmlight.simulation;

import java.util.ArrayList;
import java.util.List;

/** The violated invariants of a run, one sentence each. */
final class Violations {

  private final List<String> found = new ArrayList<>();

  void expect(boolean holds, String violation) {
    if (!holds) {
      found.add(violation);
    }
  }

  void add(String violation) {
    found.add(violation);
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  List<String> all() {
    return List.copyOf(found);
  }
}

package org.fsmlight.quickstart.sandbox;

import org.fsmlight.common.problem.BadInput;

/** The maximum number of items in a list. */
record ListLimit(int limit) {

  static final String DEFAULT = "5000";
  private static final int MAX = 5000;

  ListLimit {
    if (limit < 1 || limit > MAX) {
      throw new BadInput("limit", "must be 1 to " + MAX);
    }
  }
}

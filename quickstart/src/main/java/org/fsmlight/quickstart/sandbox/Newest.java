package org.fsmlight.quickstart.sandbox;

import org.fsmlight.common.problem.BadInput;

/** How many of the newest a list shows. */
record Newest(int limit) {

  static final String USUALLY = "5000";
  private static final int MOST = 5000;

  Newest {
    if (limit < 1 || limit > MOST) {
      throw new BadInput("limit", "must be 1 to " + MOST);
    }
  }
}

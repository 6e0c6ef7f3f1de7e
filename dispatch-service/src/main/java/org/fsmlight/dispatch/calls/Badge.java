package org.fsmlight.dispatch.calls;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What else there is to know of a call; no task, no colour and no status. */
public enum Badge {
  CANNOT_COMPLETE,
  WITHDRAWN_TOO_LATE,
  LATE_NOTE,
  MESSAGE_FAILED;

  public static List<Badge> of(boolean hindered, boolean withdrawnTooLate, boolean noted) {
    var badges = new ArrayList<Badge>();
    if (hindered) {
      badges.add(CANNOT_COMPLETE);
    }
    if (withdrawnTooLate) {
      badges.add(WITHDRAWN_TOO_LATE);
    }
    if (noted) {
      badges.add(LATE_NOTE);
    }
    return List.copyOf(badges);
  }

  /** Stable: {@code cannot-complete}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

package org.fsmlight.dispatch.calls;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A mark on a call beside its status and its open tasks. */
public enum Badge {
  CANNOT_COMPLETE,
  WITHDRAWN_TOO_LATE,
  LATE_NOTE,
  MESSAGE_FAILED;

  /** Returns the badges of a call's own state, in the order of their importance. */
  public static List<Badge> of(
      boolean isHindered, boolean wasWithdrawnTooLate, boolean hasLateNotes) {
    var badges = new ArrayList<Badge>();
    if (isHindered) {
      badges.add(CANNOT_COMPLETE);
    }
    if (wasWithdrawnTooLate) {
      badges.add(WITHDRAWN_TOO_LATE);
    }
    if (hasLateNotes) {
      badges.add(LATE_NOTE);
    }
    return List.copyOf(badges);
  }

  /** A stable code such as {@code cannot-complete}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

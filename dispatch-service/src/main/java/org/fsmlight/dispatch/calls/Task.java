package org.fsmlight.dispatch.calls;

import java.util.ArrayList;
import java.util.List;

/** An open step of a call. The constants stand in the order in which tasks are usually done. */
public enum Task {
  DEFINE_DATE_TIME,
  ASSIGN_TECHNICIAN,
  CALL_CLIENT;

  /** Returns the tasks that are still open. */
  public static List<Task> open(boolean isDated, boolean isAssigned, boolean isClientCalled) {
    var open = new ArrayList<Task>();
    if (!isDated) {
      open.add(DEFINE_DATE_TIME);
    }
    if (!isAssigned) {
      open.add(ASSIGN_TECHNICIAN);
    }
    if (!isClientCalled) {
      open.add(CALL_CLIENT);
    }
    return List.copyOf(open);
  }
}

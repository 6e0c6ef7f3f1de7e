package org.fsmlight.dispatch.calls;

import java.util.ArrayList;
import java.util.List;

/** An open step of a call, in the order they are usually done. */
public enum Task {
  DEFINE_DATE_TIME,
  ASSIGN_TECHNICIAN,
  CALL_CLIENT;

  /** What is still to do, given what is done. */
  public static List<Task> open(boolean dated, boolean assigned, boolean clientCalled) {
    var open = new ArrayList<Task>();
    if (!dated) {
      open.add(DEFINE_DATE_TIME);
    }
    if (!assigned) {
      open.add(ASSIGN_TECHNICIAN);
    }
    if (!clientCalled) {
      open.add(CALL_CLIENT);
    }
    return List.copyOf(open);
  }
}

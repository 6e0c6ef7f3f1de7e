package org.fsmlight.dispatch.history;

import java.util.List;
import org.fsmlight.dispatch.ServiceCallId;

/** All that ever happened. */
public interface Histories {

  /** Keeps it, once for each id. */
  void keep(Entry entry);

  /** Takes out what somebody wrote. */
  void erase(ServiceCallId call);

  /** In no order. */
  List<Entry> of(ServiceCallId call);
}

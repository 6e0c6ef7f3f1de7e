package org.fsmlight.common.stuck;

import java.time.Instant;
import java.util.List;

/** Finds overdue work of one kind. Every bean of this type is asked. */
public interface StuckWork {

  /** At most {@code limit} pieces of work that were due before the given time, oldest first. */
  List<Stuck> dueBefore(Instant time, int limit);
}

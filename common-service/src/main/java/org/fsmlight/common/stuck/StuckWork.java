package org.fsmlight.common.stuck;

import java.time.Instant;
import java.util.List;

/** Knows of one kind of work whether it is stuck. Every bean of this type is asked. */
public interface StuckWork {

  /** At most so many that should have been done before that time, oldest first. */
  List<Stuck> dueBefore(Instant time, int limit);
}

package org.fsmlight.common.erasure;

import java.time.Instant;
import java.util.List;

/** The erased ids of this service. They identify nobody and are never deleted. */
public interface ErasedIds extends Erased {

  /** Adds an erasure. If the id has one already, that one stays. */
  void add(Erasure erasure);

  /** Replaces the erasure of the same id. */
  void save(Erasure changed);

  /** Erasures with a round that is due by the given time, the earliest first. */
  List<Erasure> dueBy(Instant time, int limit);
}

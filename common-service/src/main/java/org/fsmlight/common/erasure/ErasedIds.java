package org.fsmlight.common.erasure;

import java.time.Instant;
import java.util.List;

/** The ids that are erased here: remembered for ever, for they name nobody. */
public interface ErasedIds extends Erased {

  /** One that is there already stays as it is. */
  void add(Erasure begun);

  void save(Erasure changed);

  /** Those with a round due by then, the most urgent first. */
  List<Erasure> dueBy(Instant time, int limit);
}

package org.fsmlight.common.erasure;

import java.time.Instant;
import java.util.Collection;

/** Erases ids in all of this service. */
@FunctionalInterface
public interface StartErasure {

  /** Once this returns, documents name nobody any more; topics follow. Repeating it is harmless. */
  void begin(Collection<String> erased, Instant now);
}

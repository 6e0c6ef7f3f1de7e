package org.fsmlight.common.erasure;

import java.time.Instant;
import java.util.Collection;

/** Starts the erasure of ids in the whole service. */
@FunctionalInterface
public interface StartErasure {

  /**
   * Starts the erasure. When this returns, documents contain no personal data of these ids; topics
   * follow. Starting an erasure again is harmless.
   */
  void begin(Collection<String> erased, Instant now);
}

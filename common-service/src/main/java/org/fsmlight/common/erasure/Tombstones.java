package org.fsmlight.common.erasure;

import java.util.Collection;

/** Lays tombstones. */
public interface Tombstones {

  /**
   * Returns once the broker has them all; also in the topics' dead letters, where there are some.
   */
  void lay(Collection<Tombstone> tombstones);
}

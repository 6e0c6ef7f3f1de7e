package org.fsmlight.common.erasure;

import java.util.Collection;

/** Publishes tombstones. */
public interface Tombstones {

  /**
   * Publishes the tombstones on their topics, and on the dead-letter topics of these where they
   * exist. Returns once the broker has acknowledged all of them.
   */
  void publish(Collection<Tombstone> tombstones);
}

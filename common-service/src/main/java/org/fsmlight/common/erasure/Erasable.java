package org.fsmlight.common.erasure;

import java.time.Instant;
import java.util.List;

/**
 * A part of a service that stores personal data. Every bean of this type takes part in an erasure.
 */
public interface Erasable {

  /**
   * Removes the personal data stored under an id, from pending events too. Called several times,
   * because a concurrent write may have stored personal data again.
   *
   * @return the topics and keys under which personal data was published
   */
  List<Tombstone> erase(String id, Instant now);
}

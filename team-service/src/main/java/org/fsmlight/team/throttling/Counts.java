package org.fsmlight.team.throttling;

import java.time.Instant;

/** How often each thing was tried; all instances count together. */
public interface Counts {

  /**
   * Counts one more, whoever else counts at the same moment.
   *
   * @param until when the count may be forgotten
   * @return how many it are with this one
   */
  long increase(String count, Instant until);

  /** Takes one back. */
  void decrease(String count);
}

package org.fsmlight.common.deadletters;

import java.time.Instant;
import java.util.Optional;

/** Messages an operator wants put aside should a listener fail at them once more. */
public interface SkipRequests {

  /**
   * An operator's word.
   *
   * @param id of the dead letter it will be
   */
  record SkipRequest(String id, String by, Instant at, String why) {}

  /** Of two for one message the first counts. */
  void give(SkipRequest order);

  Optional<SkipRequest> find(String id);

  /** What the operator wrote may name a person. */
  void withoutReason(String id);
}

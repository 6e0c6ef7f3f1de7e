package org.fsmlight.common.deadletters;

import java.util.Optional;

/** Operators' requests to skip messages at which a listener keeps failing. */
public interface SkipRequests {

  /** Adds a request. If the message has one already, that one stays. */
  void request(SkipRequest skip);

  Optional<SkipRequest> find(String id);

  /** Removes the operator's reason, which may contain personal data. */
  void removeReason(String id);
}

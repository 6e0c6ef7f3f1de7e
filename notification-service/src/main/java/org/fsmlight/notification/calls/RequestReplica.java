package org.fsmlight.notification.calls;

import org.jspecify.annotations.Nullable;

/**
 * Where a request stands after one of its facts.
 *
 * @param version the request's own; the higher one is the newer state
 * @param redistributedFrom the request it was made from, if any
 */
public record RequestState(
    String id, long version, Decision decision, @Nullable String redistributedFrom) {

  public boolean undecided() {
    return decision == Decision.NONE;
  }

  /** What the company made of it. */
  public enum Decision {
    NONE,
    ACCEPTED,
    /** Declined, withdrawn or expired. */
    OTHER
  }
}

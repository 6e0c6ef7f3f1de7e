package org.fsmlight.requests.calls;

/** The progress of a call, as far as it decides what may happen to the request. */
public enum CallProgress {
  /** The call can still be cancelled, or no event of it has arrived yet. */
  NOT_BEGUN,
  IN_PROGRESS,
  COMPLETED,
  CANCELLED
}

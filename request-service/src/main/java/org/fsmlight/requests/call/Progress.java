package org.fsmlight.requests.call;

/** How far a call is, as far as it matters to its request. */
public enum Progress {
  /** It can still be called off, or nothing has been told of it yet. */
  NOT_BEGUN,
  IN_PROGRESS,
  COMPLETED,
  CANCELLED
}

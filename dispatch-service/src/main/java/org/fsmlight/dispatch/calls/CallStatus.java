package org.fsmlight.dispatch.calls;

/** A stage in the life of a service call. */
public enum CallStatus {
  OPEN,
  READY,
  IN_PROGRESS,
  COMPLETED,
  CANCELLED
}

package org.fsmlight.dispatch.calls;

/** The life of a service call. */
public enum CallStatus {
  OPEN,
  READY,
  IN_PROGRESS,
  COMPLETED,
  CANCELLED
}

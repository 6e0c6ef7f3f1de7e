package org.fsmlight.events;

/** The life cycle of a service call. */
public enum ServiceCallStatus {
  OPEN,
  READY,
  IN_PROGRESS,
  COMPLETED,
  CANCELLED
}

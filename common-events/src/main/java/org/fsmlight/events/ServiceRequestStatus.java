package org.fsmlight.events;

/** The life cycle of a service request. */
public enum ServiceRequestStatus {
  REQUESTED,
  ACCEPTED,
  DECLINED,
  WITHDRAWN,
  EXPIRED
}

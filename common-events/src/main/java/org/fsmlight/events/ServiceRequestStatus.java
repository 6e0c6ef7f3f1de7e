package org.fsmlight.events;

/** The life of a service request. */
public enum ServiceRequestStatus {
  REQUESTED,
  ACCEPTED,
  DECLINED,
  WITHDRAWN,
  EXPIRED
}

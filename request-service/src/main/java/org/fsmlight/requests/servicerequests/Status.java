package org.fsmlight.requests.servicerequests;

/** The name of a {@link State}. */
public enum Status {
  REQUESTED,
  ACCEPTED,
  DECLINED,
  WITHDRAWN,
  EXPIRED
}

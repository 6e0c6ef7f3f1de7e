package org.fsmlight.requests.request;

/** The names of the states. */
public enum Status {
  REQUESTED,
  ACCEPTED,
  DECLINED,
  WITHDRAWN,
  EXPIRED
}

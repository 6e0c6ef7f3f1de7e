package org.fsmlight.dispatch.board;

/** The life of a service request. */
public enum RequestStatus {
  REQUESTED,
  ACCEPTED,
  DECLINED,
  WITHDRAWN,
  EXPIRED
}

package org.fsmlight.dispatch.history;

/** What can happen to a request or its call; what happens at once is told in this order. */
public enum Happening {
  REQUEST_RECEIVED,
  REQUEST_ACCEPTED,
  REQUEST_DECLINED,
  DECLINE_UNDONE,
  REQUEST_WITHDRAWN,
  REQUEST_EXPIRED,
  REQUEST_REDISTRIBUTED,
  SCHEDULED,
  RESCHEDULED,
  TECHNICIAN_ASSIGNED,
  TECHNICIAN_REASSIGNED,
  TECHNICIAN_UNASSIGNED,
  CLIENT_CALLED,
  CHANGE_UNDONE,
  STARTED,
  CANNOT_COMPLETE,
  COMPLETED,
  CANCELLED,
  REOPENED,
  READY;

  /** The request's story ends where the call's begins; both have versions of their own. */
  boolean isOfRequest() {
    return compareTo(REQUEST_REDISTRIBUTED) <= 0;
  }
}

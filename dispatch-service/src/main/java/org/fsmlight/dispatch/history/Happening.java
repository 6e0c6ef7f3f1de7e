package org.fsmlight.dispatch.history;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What can happen to a request or its call; what happens at once is told in this order. */
public enum Happening {
  SERVICE_REQUESTED,
  SERVICE_CALL_ACCEPTED,
  SERVICE_CALL_DECLINED,
  SERVICE_CALL_DECLINE_UNDONE,
  SERVICE_REQUEST_WITHDRAWN,
  SERVICE_REQUEST_EXPIRED,
  SERVICE_REQUEST_REDISTRIBUTED,
  SERVICE_CALL_SCHEDULED,
  SERVICE_CALL_RESCHEDULED,
  TECHNICIAN_ASSIGNED,
  TECHNICIAN_REASSIGNED,
  TECHNICIAN_UNASSIGNED,
  CLIENT_CALLED,
  SERVICE_CALL_CHANGE_UNDONE,
  SERVICE_CALL_STARTED,
  SERVICE_CALL_CANNOT_COMPLETE,
  SERVICE_CALL_COMPLETED,
  SERVICE_CALL_CANCELLED,
  SERVICE_CALL_REOPENED,
  SERVICE_CALL_READY;

  /** As the events are named that tell of it. */
  public String event() {
    var words = Arrays.stream(name().split("_"));
    return words
        .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
        .collect(Collectors.joining());
  }

  /** The request's story ends where the call's begins; both have versions of their own. */
  boolean isOfRequest() {
    return compareTo(SERVICE_REQUEST_REDISTRIBUTED) <= 0;
  }
}

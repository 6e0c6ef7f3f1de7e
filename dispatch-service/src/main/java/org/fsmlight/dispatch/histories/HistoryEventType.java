package org.fsmlight.dispatch.histories;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The types of events in a history. The constants stand in the order in which events of one version
 * are listed.
 */
public enum HistoryEventType {
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

  /** The name of the event, such as {@code TechnicianAssigned}. */
  public String eventName() {
    return Arrays.stream(name().split("_"))
        .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
        .collect(Collectors.joining());
  }

  /** Returns true for events of the request, false for events of the call. */
  boolean isOfRequest() {
    return compareTo(SERVICE_REQUEST_REDISTRIBUTED) <= 0;
  }
}

package org.fsmlight.notification.message;

import java.util.Locale;

/** Which message it is. Those about a date or an assignment are decided when they are released. */
public enum Template {
  REQUEST_RECEIVED,
  REQUEST_ACCEPTED,
  DATE_DEFINED,
  DATE_CHANGED,
  DATE_OPEN,
  TECHNICIAN_ASSIGNED,
  TECHNICIAN_UNASSIGNED,
  TECHNICIAN_DATE_CHANGED,
  TECHNICIAN_INVITED,
  CHANGE_UNDONE;

  /** As the ledger, the pushes and the wording files name it. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

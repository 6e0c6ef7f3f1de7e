package org.fsmlight.notification.message;

import java.util.Locale;

/** Which message it is. Those about a date or an assignment are decided when they are released. */
public enum Template {
  /** To dispatchers. */
  REQUEST_RECEIVED,
  REQUEST_EXPIRED,
  DISPATCHER_REQUEST_WITHDRAWN,
  DISPATCHER_CALL_CANCELLED,
  CANNOT_COMPLETE,
  DISPATCHER_INVITED,
  /** To the client. */
  REQUEST_ACCEPTED,
  REQUEST_WITHDRAWN,
  REQUEST_UNANSWERED,
  DATE_DEFINED,
  DATE_CHANGED,
  DATE_OPEN,
  CALL_CANCELLED,
  /** To a technician. */
  TECHNICIAN_ASSIGNED,
  TECHNICIAN_UNASSIGNED,
  TECHNICIAN_DATE_CHANGED,
  TECHNICIAN_CALL_CANCELLED,
  TECHNICIAN_INVITED,
  TECHNICIAN_VERIFIED,
  TECHNICIAN_VERIFICATION_LOST,
  /** To whoever has an account, or is about to. */
  SIGN_UP_REQUESTED,
  ACCOUNT_EXISTS,
  PASSWORD_RESET_REQUESTED,
  PASSWORD_CHANGED,
  /** To the company email. */
  CALL_COMPLETED,
  /** Always decided to be another one, or nothing. */
  CHANGE_UNDONE;

  /** As the ledger, the pushes and the wording files name it. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

package org.fsmlight.notification.messages;

import java.util.Locale;

/**
 * The kinds of messages. For messages about a date or an assignment, {@link NotificationPolicy}
 * chooses the template when they are due.
 */
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
  /** To people who have an account, or are about to. */
  SIGN_UP_REQUESTED,
  ACCOUNT_EXISTS,
  PASSWORD_RESET_REQUESTED,
  PASSWORD_CHANGED,
  /** To the company email. */
  CALL_COMPLETED,
  /** Never sent itself: it is decided to be another template, or nothing. */
  CHANGE_UNDONE;

  /** The name in the ledger, in pushes and in the wording files. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

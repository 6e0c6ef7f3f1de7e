package org.fsmlight.notification.messages;

/** The names of the delivery states, as the ledger, the metrics and the store show them. */
public enum MessageStatus {
  HELD,
  QUEUED,
  SENT,
  FAILED,
  WITHDRAWN,
  FOLDED,
  SKIPPED
}

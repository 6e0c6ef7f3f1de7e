package org.fsmlight.notification.message;

/** The life of a message. Only HELD and QUEUED are still to be acted on. */
public enum State {
  HELD,
  QUEUED,
  SENT,
  FAILED,
  WITHDRAWN,
  FOLDED,
  SKIPPED;

  public boolean open() {
    return this == HELD || this == QUEUED;
  }
}

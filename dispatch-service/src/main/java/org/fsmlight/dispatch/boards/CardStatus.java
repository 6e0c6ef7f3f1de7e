package org.fsmlight.dispatch.boards;

/** A stage in the life of a request and, once it is accepted, of its call. */
public enum CardStatus {
  REQUESTED,
  DECLINED,
  WITHDRAWN,
  EXPIRED,
  OPEN,
  READY,
  IN_PROGRESS,
  COMPLETED,
  CANCELLED
}

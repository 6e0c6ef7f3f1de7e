package org.fsmlight.common.messaging;

/** A message that will never become readable: it is dead-lettered with this reason. */
public final class UnreadableEvent extends RuntimeException {

  public UnreadableEvent(String reason) {
    super(reason);
  }
}

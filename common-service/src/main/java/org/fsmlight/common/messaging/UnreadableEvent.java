package org.fsmlight.common.messaging;

/** A message that the deployed software can never read. It is dead-lettered with this reason. */
public final class UnreadableEvent extends RuntimeException {

  /**
   * @param reason contains no personal data
   */
  public UnreadableEvent(String reason) {
    super(reason);
  }
}

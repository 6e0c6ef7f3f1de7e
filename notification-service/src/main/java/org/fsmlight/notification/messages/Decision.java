package org.fsmlight.notification.messages;

/** The decision on a command to send a message again. */
public sealed interface Decision {

  /**
   * The message is queued again.
   *
   * @param after the state to save
   * @param message the repetition
   */
  record Accepted(Correspondence after, Message message) implements Decision {}

  record Refused(Refusal refusal) implements Decision {}
}

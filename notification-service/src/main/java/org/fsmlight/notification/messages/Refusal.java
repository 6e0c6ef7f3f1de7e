package org.fsmlight.notification.messages;

/** The reasons for not sending a message again. */
public sealed interface Refusal {

  /** The message that was to be sent again. */
  Message message();

  /** The client was erased, and with the client the text. */
  record ClientErased(Message message) implements Refusal {}

  /** The message is still open. */
  record NotYetSent(Message message) implements Refusal {}

  /** The message was withdrawn, folded or skipped. */
  record NeverSent(Message message) implements Refusal {}

  /** A newer message describes the current state. */
  record Outdated(Message message) implements Refusal {}

  /**
   * The content of the message no longer holds.
   *
   * @param reason what holds instead
   */
  record NoLongerTrue(Message message, String reason) implements Refusal {}

  /** The message contains a link that has expired. */
  record LinkExpired(Message message) implements Refusal {}

  /** An earlier repetition is still open. */
  record OnItsWay(Message message) implements Refusal {}

  /** The message was repeated as often as allowed. */
  record TooOften(Message message) implements Refusal {}
}

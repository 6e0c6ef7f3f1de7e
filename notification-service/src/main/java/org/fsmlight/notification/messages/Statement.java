package org.fsmlight.notification.messages;

/** The decision of {@link NotificationPolicy} on a message that is due. */
sealed interface Statement {

  /**
   * Send this.
   *
   * @param lastNotified the recipient's last notified state once it is delivered
   */
  record Say(Template template, Content content, LastNotified lastNotified) implements Statement {}

  /** Send nothing. */
  record Nothing(String reason) implements Statement {}
}

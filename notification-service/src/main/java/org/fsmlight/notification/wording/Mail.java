package org.fsmlight.notification.wording;

/**
 * A mail ready to be sent.
 *
 * @param messageId stays the same when it is sent again, so that mailboxes can tell
 * @param replyTo the company email
 */
public record Mail(
    String messageId,
    String to,
    String replyTo,
    String fromName,
    String subject,
    String text,
    String html) {

  public Mail {
    refuseControls(to);
    refuseControls(messageId);
    refuseControls(subject);
    refuseControls(fromName);
    refuseControls(replyTo);
  }

  private static void refuseControls(String header) {
    if (!header.equals(header.replaceAll("\\p{Cc}", ""))) {
      throw new UnsendableMail("a mail header must not contain control characters");
    }
  }
}

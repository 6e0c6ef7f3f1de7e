package org.fsmlight.notification.wording;

import org.jspecify.annotations.Nullable;

/**
 * A mail, ready to be sent.
 *
 * @param messageId the same for each attempt, so that mailboxes recognise a repetition
 * @param replyTo the company email; absent if replies are not read
 * @param calendar present if the mail defines, moves or cancels an appointment
 */
public record Mail(
    String messageId,
    String to,
    @Nullable String replyTo,
    String fromName,
    String subject,
    String text,
    String html,
    @Nullable CalendarFile calendar) {

  public Mail {
    refuseControls(to);
    refuseControls(messageId);
    refuseControls(subject);
    refuseControls(fromName);
    if (replyTo != null) {
      refuseControls(replyTo);
    }
  }

  private static void refuseControls(String header) {
    if (!header.equals(header.replaceAll("\\p{Cc}", ""))) {
      throw new UnsendableMail("a mail header must not contain control characters");
    }
  }
}

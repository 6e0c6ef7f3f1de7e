package org.fsmlight.notification.wording;

import org.jspecify.annotations.Nullable;

/**
 * A mail ready to be sent.
 *
 * @param messageId stays the same when it is sent again, so that mailboxes can tell
 * @param replyTo the company email; absent when nobody reads a reply
 * @param calendar present when there is an appointment to keep, move or take out
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

package org.fsmlight.embedded;

import java.time.Instant;
import java.util.List;

/**
 * A mail as one recipient receives it.
 *
 * @param to the recipient of the SMTP envelope, which the headers may not name
 * @param at when the sink received it
 * @param messageId the header {@code Message-ID}; empty when there is none
 */
public record Mail(
    String to,
    String subject,
    String text,
    String html,
    Instant at,
    String messageId,
    List<Attachment> attachments) {

  /**
   * An attachment.
   *
   * @param name the file name; empty when there is none
   */
  @SuppressWarnings("ArrayRecordComponent") // a plain carrier, never compared
  public record Attachment(String name, String contentType, byte[] bytes) {}
}

package org.fsmlight.embedded;

import java.time.Instant;
import java.util.List;

/**
 * A mail as one recipient got it.
 *
 * @param to the recipient of the envelope, whatever the headers say
 * @param messageId the {@code Message-ID} header, empty when there is none
 * @param at when the sink took it
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
   * @param name empty when the mail gives none
   */
  @SuppressWarnings("ArrayRecordComponent") // a plain carrier, never compared
  public record Attachment(String name, String contentType, byte[] bytes) {}
}

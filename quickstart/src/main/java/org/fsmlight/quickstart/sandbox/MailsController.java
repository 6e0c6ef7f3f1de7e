package org.fsmlight.quickstart.sandbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.fsmlight.embedded.Mail;
import org.fsmlight.embedded.MailSink;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Returns the mails that the sink has received, newest first. */
@RestController
class MailsController {

  private final MailSink sink;

  MailsController(MailSink sink) {
    this.sink = sink;
  }

  /** A received mail. */
  record MailResponse(
      String to,
      String subject,
      String text,
      String html,
      Instant at,
      String messageId,
      List<AttachmentResponse> attachments) {

    static MailResponse of(Mail mail) {
      return new MailResponse(
          mail.to(),
          mail.subject(),
          mail.text(),
          mail.html(),
          mail.at(),
          mail.messageId(),
          mail.attachments().stream().map(AttachmentResponse::of).toList());
    }
  }

  /**
   * An attachment.
   *
   * @param size the number of bytes
   * @param text the content, if it is text, for example a calendar file
   */
  @JsonInclude(Include.NON_NULL)
  record AttachmentResponse(String name, String contentType, int size, @Nullable String text) {

    static AttachmentResponse of(Mail.Attachment attachment) {
      var isText = attachment.contentType().toLowerCase(Locale.ROOT).startsWith("text/");
      return new AttachmentResponse(
          attachment.name(),
          attachment.contentType(),
          attachment.bytes().length,
          isText ? new String(attachment.bytes(), StandardCharsets.UTF_8) : null);
    }
  }

  @GetMapping("/sandbox/api/mails")
  List<MailResponse> mails(
      @RequestParam(required = false) @Nullable String to,
      @RequestParam(defaultValue = ListLimit.DEFAULT) int limit) {
    var maximum = new ListLimit(limit);
    var mails = to == null ? sink.mails(maximum.limit()) : sink.mails();
    return mails.stream()
        .filter(mail -> to == null || mail.to().equalsIgnoreCase(to))
        .limit(maximum.limit())
        .map(MailResponse::of)
        .toList();
  }
}

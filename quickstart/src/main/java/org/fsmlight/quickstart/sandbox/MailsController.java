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

/** The mails as the sink received them, newest first. */
@RestController
class MailsController {

  private final MailSink sink;

  MailsController(MailSink sink) {
    this.sink = sink;
  }

  record MailEntry(
      String to,
      String subject,
      String text,
      String html,
      Instant at,
      String messageId,
      List<AttachmentEntry> attachments) {

    static MailEntry of(Mail mail) {
      return new MailEntry(
          mail.to(),
          mail.subject(),
          mail.text(),
          mail.html(),
          mail.at(),
          mail.messageId(),
          mail.attachments().stream().map(AttachmentEntry::of).toList());
    }
  }

  /**
   * @param size in bytes
   * @param text what it says, when it is text: a calendar file
   */
  @JsonInclude(Include.NON_NULL)
  record AttachmentEntry(String name, String contentType, int size, @Nullable String text) {

    static AttachmentEntry of(Mail.Attachment attachment) {
      boolean isText = attachment.contentType().toLowerCase(Locale.ROOT).startsWith("text/");
      return new AttachmentEntry(
          attachment.name(),
          attachment.contentType(),
          attachment.bytes().length,
          isText ? new String(attachment.bytes(), StandardCharsets.UTF_8) : null);
    }
  }

  @GetMapping("/sandbox/api/mails")
  List<MailEntry> mails(
      @RequestParam(required = false) @Nullable String to,
      @RequestParam(defaultValue = Newest.USUALLY) int limit) {
    var newest = new Newest(limit);
    List<Mail> mails = to == null ? sink.mails(newest.limit()) : sink.mails();
    return mails.stream()
        .filter(mail -> to == null || mail.to().equalsIgnoreCase(to))
        .limit(newest.limit())
        .map(MailEntry::of)
        .toList();
  }
}

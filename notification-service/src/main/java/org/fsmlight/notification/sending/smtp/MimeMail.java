package org.fsmlight.notification.sending.smtp;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.util.Date;
import org.fsmlight.notification.wording.CalendarFile;
import org.fsmlight.notification.wording.Mail;

/**
 * A mail with text and HTML alternatives. Its Message-ID is the same each time it is created. An
 * appointment is a further alternative, and an attachment.
 */
final class MimeMail extends MimeMessage {

  private final String stableId;

  MimeMail(Session session, String from, Mail mail, Instant now) throws MessagingException {
    super(session);
    this.stableId = mail.messageId();
    setFrom(named(from, mail.fromName()));
    if (mail.replyTo() != null) {
      setReplyTo(new InternetAddress[] {new InternetAddress(mail.replyTo(), true)});
    }
    setRecipient(Message.RecipientType.TO, new InternetAddress(mail.to(), true));
    setSubject(mail.subject(), UTF_8.name());
    setSentDate(Date.from(now));
    setHeader("Auto-Submitted", "auto-generated");
    var alternatives = new MimeMultipart("alternative");
    alternatives.addBodyPart(part(mail.text(), "plain"));
    alternatives.addBodyPart(part(mail.html(), "html"));
    var calendar = mail.calendar();
    if (calendar == null) {
      setContent(alternatives);
    } else {
      alternatives.addBodyPart(invitation(calendar));
      var body = new MimeBodyPart();
      body.setContent(alternatives);
      setContent(new MimeMultipart("mixed", body, attachment(calendar)));
    }
    saveChanges();
  }

  @Override
  protected void updateMessageID() throws MessagingException {
    setHeader("Message-ID", stableId);
  }

  private static MimeBodyPart part(String text, String kind) throws MessagingException {
    var part = new MimeBodyPart();
    part.setText(text, UTF_8.name(), kind);
    return part;
  }

  /** The alternative that mail clients show as an invitation (RFC 6047). */
  private static MimeBodyPart invitation(CalendarFile calendar) throws MessagingException {
    return part(calendar, "text/calendar; charset=UTF-8; method=" + calendar.method());
  }

  /** The attachment, for mail clients that show no invitations. */
  private static MimeBodyPart attachment(CalendarFile calendar) throws MessagingException {
    var part = part(calendar, "application/ics");
    part.setFileName(calendar.name());
    part.setDisposition(ATTACHMENT);
    return part;
  }

  private static MimeBodyPart part(CalendarFile calendar, String type) throws MessagingException {
    var part = new MimeBodyPart();
    var bytes = calendar.text().getBytes(UTF_8);
    part.setDataHandler(new DataHandler(new ByteArrayDataSource(bytes, type)));
    part.setHeader("Content-Transfer-Encoding", "base64");
    return part;
  }

  private static InternetAddress named(String address, String name) throws MessagingException {
    var from = new InternetAddress(address, true);
    try {
      from.setPersonal(name, UTF_8.name());
    } catch (UnsupportedEncodingException impossible) {
      throw new IllegalStateException("every JDK has UTF-8", impossible);
    }
    return from;
  }
}

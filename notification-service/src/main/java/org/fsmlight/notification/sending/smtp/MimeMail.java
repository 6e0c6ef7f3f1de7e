package org.fsmlight.notification.sending.smtp;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.time.Instant;
import java.util.Date;
import org.fsmlight.notification.wording.CalendarFile;
import org.fsmlight.notification.wording.Mail;
import org.fsmlight.notification.wording.MailAddress;

/**
 * A mail with text and HTML alternatives. Its Message-ID is the same each time it is created. An
 * appointment is a further alternative, and an attachment.
 */
final class MimeMail extends MimeMessage {

  private final String stableId;

  MimeMail(Session session, String from, Mail mail, Instant now) throws MessagingException {
    super(session);
    this.stableId = mail.messageId();
    setHeader("From", named(mail.fromName(), valid(from)));
    if (mail.replyTo() != null) {
      setHeader("Reply-To", line("Reply-To", valid(mail.replyTo())));
    }
    setHeader("To", line("To", valid(mail.to())));
    setHeader("Subject", HeaderText.unstructured("Subject", mail.subject()));
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
    part.setText(text.replace("\n", "\r\n"), UTF_8.name(), kind);
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

  private static String named(String name, String address) {
    var phrase = HeaderText.phrase("From", name);
    var oneLine = phrase + " <" + address + ">";
    var fits = "From: ".length() + oneLine.length() <= HeaderText.MOST_CHARACTERS;
    return fits ? oneLine : phrase + "\r\n <" + address + ">";
  }

  private static String valid(String address) throws AddressException {
    return new InternetAddress(MailAddress.asciiDomain(address), true).getAddress();
  }

  /** An address that is too long for the rest of the line stands on the next one. */
  private static String line(String header, String address) {
    int length = header.length() + ": ".length() + address.length();
    return length <= HeaderText.MOST_CHARACTERS ? address : "\r\n " + address;
  }
}

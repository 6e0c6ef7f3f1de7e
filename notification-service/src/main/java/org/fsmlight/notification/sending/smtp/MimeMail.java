package org.fsmlight.notification.sending.smtp;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.util.Date;
import org.fsmlight.notification.wording.Mail;

/** A mail as text and HTML alternatives, with the same Message-ID each time it is made. */
final class MimeMail extends MimeMessage {

  private final String stableId;

  MimeMail(Session session, String from, Mail mail, Instant now) throws MessagingException {
    super(session);
    this.stableId = mail.messageId();
    setFrom(named(from, mail.fromName()));
    setReplyTo(new InternetAddress[] {new InternetAddress(mail.replyTo(), true)});
    setRecipient(Message.RecipientType.TO, new InternetAddress(mail.to(), true));
    setSubject(mail.subject(), UTF_8.name());
    setSentDate(Date.from(now));
    setHeader("Auto-Submitted", "auto-generated");
    MimeMultipart alternatives = new MimeMultipart("alternative");
    alternatives.addBodyPart(part(mail.text(), "plain"));
    alternatives.addBodyPart(part(mail.html(), "html"));
    setContent(alternatives);
    saveChanges();
  }

  @Override
  protected void updateMessageID() throws MessagingException {
    setHeader("Message-ID", stableId);
  }

  private static MimeBodyPart part(String text, String kind) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setText(text, UTF_8.name(), kind);
    return part;
  }

  private static InternetAddress named(String address, String name) throws MessagingException {
    InternetAddress from = new InternetAddress(address, true);
    try {
      from.setPersonal(name, UTF_8.name());
    } catch (UnsupportedEncodingException impossible) {
      throw new IllegalStateException("every JDK has UTF-8", impossible);
    }
    return from;
  }
}

package org.fsmlight.notification.sending.smtp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Properties;
import org.fsmlight.notification.sending.Delivery;
import org.fsmlight.notification.wording.CalendarFile;
import org.fsmlight.notification.wording.Mail;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SmtpServerTests {

  private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
  private ScriptedSmtp smtp;
  private SmtpServer server;

  @BeforeEach
  void start() throws IOException {
    smtp = new ScriptedSmtp();
    server = to(smtp.port());
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
    smtp.close();
  }

  @Test
  void mailHasTextAndHtmlInUnicodeAndStableId() throws Exception {
    assertThat(server.send(mail("zoe@client.example"))).isEqualTo(Delivery.accepted());

    var read = read(smtp.mails.getFirst());
    assertThat(read.getSubject()).isEqualTo("Neue Anfrage in Zürich – ✓");
    assertThat(read.getMessageID()).isEqualTo("<stable@fsm-light>");
    var from = (InternetAddress) read.getFrom()[0];
    assertThat(from.getAddress()).isEqualTo("no-reply@fsm.example");
    assertThat(from.getPersonal()).isEqualTo("Élan, \"GmbH\"");
    assertThat(read.getReplyTo()[0]).hasToString("office@company.example");
    assertThat(read.getContentType()).startsWith("multipart/alternative");
    var parts = (MimeMultipart) read.getContent();
    assertThat(parts.getBodyPart(0).getContent()).asString().contains("Grüße aus Zürich");
    assertThat(parts.getBodyPart(1).getContentType()).startsWith("text/html");
    assertThat(parts.getBodyPart(1).getContent()).asString().contains("<p>Grüße</p>");
  }

  @Test
  void reusesConnection() {
    server.send(mail("a@client.example"));
    server.send(mail("b@client.example"));

    assertThat(smtp.mails).hasSize(2);
    assertThat(smtp.connections()).isEqualTo(1);
  }

  @Test
  void failsForUnknownRecipientWithoutNamingIt() {
    smtp.answer("RCPT", "550 5.1.1 zoe@client.example unknown");

    assertThat(server.send(mail("zoe@client.example")))
        .isEqualTo(new Delivery.Refused("the mail server refused the recipient: 550"));
  }

  @Test
  void failsForRefusedContent() {
    smtp.answer("DONE", "554 looks like spam");

    assertThat(server.send(mail("zoe@client.example")))
        .isEqualTo(new Delivery.Refused("the mail server refused the mail: 554"));
  }

  @Test
  void failsForMalformedAddressWithoutConnecting() {
    assertThat(server.send(mail("a@x.example, b@x.example")))
        .isEqualTo(new Delivery.Refused("a mail address is not valid"));
    assertThat(server.send(mail("nobody"))).isInstanceOf(Delivery.Refused.class);
    assertThat(smtp.commands).isEmpty();
  }

  @Test
  void defersAfterTemporaryRefusal() {
    smtp.answer("RCPT", "451 greylisted");
    assertThat(server.send(mail("zoe@client.example")))
        .isEqualTo(Delivery.postponed("the mail server refused the recipient: 451"));

    smtp.answer("RCPT", "250 ok");
    smtp.answer("DONE", "452 disk full");
    assertDeferred(server.send(mail("zoe@client.example")), false);
  }

  @Test
  void countsOnlyFaultsOfTheServer() {
    smtp.answer("RCPT", "450 mailbox busy");
    assertThat(((Delivery.Deferred) server.send(mail("zoe@client.example"))).serviceFault())
        .isFalse();

    smtp.answer("RCPT", "452 mailbox full");
    assertThat(((Delivery.Deferred) server.send(mail("zoe@client.example"))).serviceFault())
        .isFalse();

    smtp.answer("RCPT", "421 closing");
    assertThat(((Delivery.Deferred) server.send(mail("zoe@client.example"))).serviceFault())
        .isTrue();

    smtp.answer("RCPT", "250 ok");
    smtp.answer("DONE", "451 try again later");
    assertThat(((Delivery.Deferred) server.send(mail("zoe@client.example"))).serviceFault())
        .isFalse();
  }

  @Test
  void defersWhenSenderAddressIsRefused() {
    smtp.answer("MAIL", "550 who are you");

    assertDeferred(server.send(mail("zoe@client.example")), false);
  }

  @Test
  void defersWhenServerIsUnreachable() throws IOException {
    // nothing listens there, while another test may take the port of a closed server
    try (var nobody = to(1)) {
      assertDeferred(nobody.send(mail("zoe@client.example")), false);
    }
  }

  @Test
  void deliveryIsUncertainAfterInterruption() {
    smtp.answer("DONE", ScriptedSmtp.HANG_UP);

    assertDeferred(server.send(mail("zoe@client.example")), true);
  }

  @Test
  void replacesDroppedIdleConnection() {
    server.send(mail("a@client.example"));
    smtp.answer("NOOP", ScriptedSmtp.HANG_UP);

    assertThat(server.send(mail("b@client.example"))).isEqualTo(Delivery.accepted());
    assertThat(smtp.connections()).isEqualTo(2);
  }

  private static void assertDeferred(Delivery delivery, boolean uncertain) {
    assertThat(delivery).isInstanceOf(Delivery.Deferred.class);
    var deferred = (Delivery.Deferred) delivery;
    assertThat(deferred.serviceFault()).isTrue();
    assertThat(deferred.uncertain()).as(deferred.reason()).isEqualTo(uncertain);
    assertThat(deferred.reason()).doesNotContain("zoe");
  }

  private static SmtpServer to(int port) {
    var second = Duration.ofSeconds(5);
    return new SmtpServer(
        new SmtpSettings("127.0.0.1", port, null, null, false, second, second, second),
        "no-reply@fsm.example",
        Clock.fixed(NOW, ZoneOffset.UTC));
  }

  private static Mail mail(String to) {
    return new Mail(
        "<stable@fsm-light>",
        to,
        "office@company.example",
        "Élan, \"GmbH\"",
        "Neue Anfrage in Zürich – ✓",
        "Grüße aus Zürich\n.\nnach dem Punkt\n",
        "<p>Grüße</p>",
        null);
  }

  @Test
  void appointmentIsAlternativeAndAttachment() throws Exception {
    var ics = "BEGIN:VCALENDAR\r\nSUMMARY:Zürich\r\nEND:VCALENDAR\r\n";
    var plain = mail("zoe@client.example");
    server.send(
        new Mail(
            plain.messageId(),
            plain.to(),
            plain.replyTo(),
            plain.fromName(),
            plain.subject(),
            plain.text(),
            plain.html(),
            new CalendarFile("CANCEL", "termin.ics", ics)));

    var read = read(smtp.mails.getFirst());
    assertThat(read.getContentType()).startsWith("multipart/mixed");
    var parts = (MimeMultipart) read.getContent();
    var alternatives = (MimeMultipart) parts.getBodyPart(0).getContent();
    assertThat(parts.getBodyPart(0).getContentType()).startsWith("multipart/alternative");
    assertThat(alternatives.getCount()).isEqualTo(3);
    var calendar = new ContentType(alternatives.getBodyPart(2).getContentType());
    assertThat(calendar.getBaseType()).isEqualTo("text/calendar");
    assertThat(calendar.getParameter("method")).isEqualTo("CANCEL");
    assertThat(calendar.getParameter("charset")).isEqualTo("UTF-8");
    assertThat(alternatives.getBodyPart(2).getDisposition()).isNull();
    assertThat(alternatives.getBodyPart(2).getInputStream()).hasBinaryContent(ics.getBytes(UTF_8));
    assertThat(parts.getBodyPart(1).getFileName()).isEqualTo("termin.ics");
    assertThat(parts.getBodyPart(1).getDisposition()).isEqualTo("attachment");
    assertThat(parts.getBodyPart(1).getContentType()).startsWith("application/ics");
    assertThat(parts.getBodyPart(1).getInputStream()).hasBinaryContent(ics.getBytes(UTF_8));
  }

  private static MimeMessage read(String mail) throws Exception {
    return new MimeMessage(
        Session.getInstance(new Properties()), new ByteArrayInputStream(mail.getBytes(UTF_8)));
  }
}

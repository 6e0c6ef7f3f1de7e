package org.fsmlight.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailSinkIT {

  private static final int KILLS = 2;

  @TempDir Path folder;
  private MailSink sink;

  @BeforeEach
  void start() {
    sink = MailSink.start(folder, 0);
  }

  @AfterEach
  void stop() {
    sink.close();
  }

  @Test
  void showsAMailWithBothBodiesAndItsAttachmentToEachRecipient() throws Exception {
    var mail = mail(sink.port(), "Ihr Termin: 8–10 Uhr", "ann@example.org");
    mail.addRecipient(Message.RecipientType.CC, new InternetAddress("bob@example.org"));
    var text = new MimeBodyPart();
    text.setText("Grüße", "UTF-8");
    var html = new MimeBodyPart();
    html.setText("<p>Grüße</p>", "UTF-8", "html");
    var bodies = new MimeBodyPart();
    bodies.setContent(new MimeMultipart("alternative", text, html));
    var calendar = new MimeBodyPart();
    calendar.setText("BEGIN:VCALENDAR", "UTF-8", "calendar");
    calendar.setFileName("call.ics");
    mail.setContent(new MimeMultipart("mixed", bodies, calendar));
    Transport.send(mail);

    assertThat(sink.mails())
        .extracting(Mail::to)
        .containsExactlyInAnyOrder("ann@example.org", "bob@example.org");
    var seen = sink.mails().getFirst();
    assertThat(seen.subject()).isEqualTo("Ihr Termin: 8–10 Uhr");
    assertThat(seen.text()).isEqualTo("Grüße");
    assertThat(seen.html()).isEqualTo("<p>Grüße</p>");
    assertThat(seen.messageId()).isEqualTo(mail.getMessageID());
    var attachment = seen.attachments().getFirst();
    assertThat(attachment.name()).isEqualTo("call.ics");
    assertThat(attachment.contentType()).startsWith("text/calendar");
    assertThat(new String(attachment.bytes(), StandardCharsets.UTF_8)).contains("VCALENDAR");
  }

  @Test
  void showsTheNewestFirstAlsoAfterARestart() throws Exception {
    for (int number = 1; number <= 3; number++) {
      send(sink.port(), "mail " + number);
    }
    stop();
    start();
    send(sink.port(), "mail 4");

    assertThat(sink.mails())
        .extracting(Mail::subject)
        .containsExactly("mail 4", "mail 3", "mail 2", "mail 1");
    assertThat(sink.mails(2)).extracting(Mail::subject).containsExactly("mail 4", "mail 3");
  }

  @Test
  void acceptsNoMailWhileItRefuses() throws Exception {
    sink.refuse(true);
    assertThatThrownBy(() -> send(sink.port(), "too early")).isInstanceOf(MessagingException.class);
    sink.refuse(false);
    send(sink.port(), "later");

    assertThat(sink.mails()).extracting(Mail::subject).containsExactly("later");
  }

  @Test
  void refusesOneAddressWithItsStatus() throws Exception {
    sink.refuse("Ann@example.org", 452);
    assertThatThrownBy(() -> send(sink.port(), "mailbox full"))
        .hasStackTraceContaining("452 This mailbox takes no mail");
    Transport.send(mail(sink.port(), "to another", "bob@example.org"));
    sink.accept("ann@example.org");
    send(sink.port(), "room again");

    assertThat(sink.mails()).extracting(Mail::subject).containsExactly("room again", "to another");
  }

  @Test
  void refusesOnAnOpenConnectionToo() throws Exception {
    var mail = mail(sink.port(), "on an open connection", "ann@example.org");
    mail.saveChanges();
    try (var transport = Session.getInstance(settings(sink.port())).getTransport("smtp")) {
      transport.connect();
      sink.refuse(true);
      assertThatThrownBy(() -> transport.sendMessage(mail, mail.getAllRecipients()))
          .hasMessageContaining("451");
      sink.refuse(false);
      transport.sendMessage(mail, mail.getAllRecipients());
    }
    assertThat(sink.mails()).hasSize(1);
  }

  @Test
  void acceptsMailsFromManySendersAtOnce() throws Exception {
    List<Future<?>> sent = new ArrayList<>();
    try (var senders = Executors.newFixedThreadPool(8)) {
      for (int number = 0; number < 80; number++) {
        var subject = "mail " + number;
        sent.add(
            senders.submit(
                () -> {
                  send(sink.port(), subject);
                  return subject;
                }));
      }
    }
    for (var one : sent) {
      one.get();
    }
    assertThat(sink.mails().stream().map(Mail::subject).distinct()).hasSize(80);
  }

  @Test
  void dropsTheOldestMails() throws Exception {
    for (int number = 1; number <= MailFolder.MAX_MESSAGES; number++) {
      Files.writeString(
          folder.resolve(StoredMessage.nameOf(number) + ".eml"),
          StoredMessage.ENVELOPE + ": ann@example.org\r\nSubject: mail " + number + "\r\n\r\n");
    }
    stop();
    start();
    send(sink.port(), "newest");

    assertThat(sink.mails()).hasSize(MailFolder.MAX_MESSAGES);
    assertThat(sink.mails().getFirst().subject()).isEqualTo("newest");
    assertThat(sink.mails().getLast().subject()).isEqualTo("mail 2");
    assertThat(files()).isEqualTo(MailFolder.MAX_MESSAGES);
  }

  private long files() throws IOException {
    try (var all = Files.list(folder)) {
      return all.count();
    }
  }

  @Test
  void losesNoAcceptedMailWhenKilled() throws Exception {
    List<String> accepted = new ArrayList<>();
    for (int kill = 0; kill < KILLS; kill++) {
      KilledProcess.acknowledgedBy(MailSinkProcess.class, 60, folder.toString())
          .forEach(ack -> accepted.add(ack[1]));
    }
    stop();
    start();
    assertThat(sink.mails()).extracting(Mail::subject).containsAll(accepted);
  }

  static void send(int port, String subject) throws MessagingException {
    var mail = mail(port, subject, "ann@example.org");
    mail.setText("Hello");
    Transport.send(mail);
  }

  private static MimeMessage mail(int port, String subject, String to) throws MessagingException {
    var mail = new MimeMessage(Session.getInstance(settings(port)));
    mail.setFrom(new InternetAddress("fsm@example.org"));
    mail.addRecipient(Message.RecipientType.TO, new InternetAddress(to));
    mail.setSubject(subject, "UTF-8");
    mail.setText("Hello", "UTF-8");
    return mail;
  }

  private static Properties settings(int port) {
    var settings = new Properties();
    settings.put("mail.smtp.host", "127.0.0.1");
    settings.put("mail.smtp.port", String.valueOf(port));
    settings.put("mail.smtp.timeout", "10000");
    return settings;
  }
}

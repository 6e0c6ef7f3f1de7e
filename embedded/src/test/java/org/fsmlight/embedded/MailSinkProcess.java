package org.fsmlight.embedded;

import jakarta.mail.MessagingException;
import java.nio.file.Path;
import java.util.UUID;

/** A process to be killed. It sends mails to itself without end and prints the accepted ones. */
final class MailSinkProcess {

  private static final int SENDERS = 4;

  private MailSinkProcess() {}

  public static void main(String[] arguments) {
    var sink = MailSink.start(Path.of(arguments[0]), 0);
    for (int sender = 0; sender < SENDERS; sender++) {
      Thread.ofPlatform().start(() -> sendForever(sink.port()));
    }
  }

  private static void sendForever(int port) {
    while (true) {
      var subject = UUID.randomUUID().toString();
      try {
        MailSinkIT.send(port, subject);
      } catch (MessagingException e) {
        throw new IllegalStateException(e);
      }
      System.out.println("ack " + subject + " 1");
    }
  }
}

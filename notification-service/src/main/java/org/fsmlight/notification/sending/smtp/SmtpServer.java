package org.fsmlight.notification.sending.smtp;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import java.time.Clock;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.fsmlight.notification.sending.Delivery;
import org.fsmlight.notification.sending.MailServer;
import org.fsmlight.notification.wording.Mail;

/** An SMTP server. Faults contain the codes of its answers only, because texts may name people. */
final class SmtpServer implements MailServer, AutoCloseable {

  private static final int CLOSING = 421;
  private static final int STORAGE_FULL = 452;

  private final Session session;
  private final SmtpConnections connections;
  private final String from;
  private final Clock clock;

  SmtpServer(SmtpSettings settings, String from, Clock clock) {
    this.session = Session.getInstance(settings.properties(from));
    this.connections = new SmtpConnections(session, settings, clock);
    this.from = from;
    this.clock = clock;
  }

  @Override
  public Delivery send(Mail mail) {
    MimeMail message;
    try {
      message = new MimeMail(session, from, mail, clock.instant());
    } catch (AddressException invalid) {
      return new Delivery.Refused("a mail address is not valid");
    } catch (MessagingException fault) {
      throw new IllegalStateException("cannot make a MIME message", fault);
    }
    Transport transport;
    try {
      transport = connections.take();
    } catch (AuthenticationFailedException refused) {
      return Delivery.unavailable("the mail server refuses our login", null);
    } catch (MessagingException unreachable) {
      return Delivery.unavailable("the mail server cannot be reached", null);
    }
    return send(message, transport);
  }

  private Delivery send(MimeMail message, Transport transport) {
    try {
      transport.sendMessage(message, message.getAllRecipients());
      connections.giveBack(transport);
      return Delivery.accepted();
    } catch (SendFailedException refused) {
      connections.close(transport);
      return delivery(refused);
    } catch (MessagingException broken) {
      connections.close(transport);
      return Delivery.interrupted("the connection to the mail server broke");
    }
  }

  /** A 5xx for the recipient or the content is final; for our sender address, it is not. */
  private static Delivery delivery(SendFailedException refused) {
    for (Exception cause = refused;
        cause instanceof MessagingException because;
        cause = because.getNextException()) {
      if (cause instanceof SMTPAddressFailedException address) {
        return ofRecipient(address.getReturnCode());
      }
      if (cause instanceof SMTPSenderFailedException sender) {
        return Delivery.unavailable(
            "the mail server refuses our address: " + sender.getReturnCode(), null);
      }
    }
    return refused instanceof SMTPSendFailedException answer && answer.getReturnCode() > 0
        ? ofMail(answer.getReturnCode())
        : Delivery.interrupted("the mail server gave no clear answer");
  }

  /** Full or busy mailboxes and greylisting are no faults of the server: other mails can go. */
  private static Delivery ofRecipient(int code) {
    return byCode(code, "the recipient", code == CLOSING);
  }

  /** A content may be refused for now; a server without storage refuses every mail. */
  private static Delivery ofMail(int code) {
    return byCode(code, "the mail", code == CLOSING || code == STORAGE_FULL);
  }

  private static Delivery byCode(int code, String subject, boolean serviceFault) {
    var reason = "the mail server refused " + subject + ": " + code;
    if (code >= 500) {
      return new Delivery.Refused(reason);
    }
    return serviceFault ? Delivery.unavailable(reason, null) : Delivery.postponed(reason);
  }

  @Override
  public void close() {
    connections.close();
  }
}

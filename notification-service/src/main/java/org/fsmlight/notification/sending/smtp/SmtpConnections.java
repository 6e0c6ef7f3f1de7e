package org.fsmlight.notification.sending.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.jspecify.annotations.Nullable;

/** Connections to the mail server. Unused ones are kept open for a while. */
final class SmtpConnections implements AutoCloseable {

  private final Session session;
  private final SmtpSettings settings;
  private final Clock clock;
  private final ConcurrentLinkedDeque<Idle> idle = new ConcurrentLinkedDeque<>();

  SmtpConnections(Session session, SmtpSettings settings, Clock clock) {
    this.session = session;
    this.settings = settings;
    this.clock = clock;
  }

  /** Takes a connection that answers. The caller gives it back or closes it. */
  Transport take() throws MessagingException {
    @Nullable Idle kept;
    while ((kept = idle.pollFirst()) != null) {
      var fresh = kept.since().plus(settings.idle()).isAfter(clock.instant());
      if (fresh && kept.transport().isConnected()) {
        return kept.transport();
      }
      close(kept.transport());
    }
    var opened = session.getTransport("smtp");
    var user = settings.login() ? settings.user() : null;
    opened.connect(settings.host(), settings.port(), user, settings.password());
    return opened;
  }

  void giveBack(Transport transport) {
    idle.addFirst(new Idle(transport, clock.instant()));
  }

  void close(Transport transport) {
    try {
      transport.close();
    } catch (MessagingException alreadyGone) {
      return;
    }
  }

  @Override
  public void close() {
    @Nullable Idle kept;
    while ((kept = idle.pollFirst()) != null) {
      close(kept.transport());
    }
  }

  private record Idle(Transport transport, Instant since) {}
}

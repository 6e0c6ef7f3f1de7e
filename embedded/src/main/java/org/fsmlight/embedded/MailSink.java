package org.fsmlight.embedded;

import java.net.InetAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.subethamail.smtp.server.SMTPServer;
import org.subethamail.smtp.server.Session;
import org.subethamail.smtp.server.SessionHandler;
import org.subethamail.smtp.server.SessionHandler.SessionAcceptance;

/**
 * An SMTP server that keeps every mail instead of delivering it. A mail is in its folder before the
 * sender hears that it was accepted, so a killed process loses none.
 */
public final class MailSink implements AutoCloseable {

  private static final int MAX_BYTES = 25 << 20;
  private static final int MAX_CONNECTIONS = 200;

  private final SMTPServer server;
  private final MailFolder folder;
  private final Reception reception;

  private MailSink(SMTPServer server, MailFolder folder, Reception reception) {
    this.server = server;
    this.folder = folder;
    this.reception = reception;
  }

  /**
   * Opens the sink with the mails this folder has.
   *
   * @param port where to listen on this machine; 0 for any free port
   */
  public static MailSink start(Path path, int port) {
    MailFolder folder = MailFolder.open(path);
    Reception reception = new Reception(folder);
    SMTPServer server =
        SMTPServer.port(port)
            .bindAddress(InetAddress.getLoopbackAddress())
            .hostName("localhost")
            .maxMessageSize(MAX_BYTES)
            .maxConnections(MAX_CONNECTIONS)
            .connectionTimeout(5, TimeUnit.MINUTES)
            .sessionHandler(new Doorman(reception))
            .messageHandlerFactory(reception)
            .build();
    server.start();
    return new MailSink(server, folder, reception);
  }

  /** The kept mails, newest first; one for each recipient. */
  public List<Mail> mails() {
    return mails(Integer.MAX_VALUE);
  }

  /** The newest mails, newest first; one for each recipient. */
  public List<Mail> mails(int limit) {
    return folder.newest(limit);
  }

  /** From now on accepts nothing, or everything again: senders have to try later. */
  public void refuse(boolean refusing) {
    reception.refuse(refusing);
  }

  public String host() {
    return "127.0.0.1";
  }

  public int port() {
    return server.getPortAllocated();
  }

  @Override
  public void close() {
    server.stop();
  }

  /** Turns connections away while the sink refuses. */
  private record Doorman(Reception reception) implements SessionHandler {

    @Override
    public SessionAcceptance accept(Session session) {
      return reception.isRefusing()
          ? SessionAcceptance.failure(421, "Not now, try again later")
          : SessionAcceptance.success();
    }

    @Override
    public void onSessionEnd(Session session) {}
  }
}

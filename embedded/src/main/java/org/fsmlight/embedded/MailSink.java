package org.fsmlight.embedded;

import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.subethamail.smtp.server.SMTPServer;
import org.subethamail.smtp.server.Session;
import org.subethamail.smtp.server.SessionHandler;
import org.subethamail.smtp.server.SessionHandler.SessionAcceptance;

/**
 * An SMTP server that stores every mail instead of delivering it. A mail is in its folder before it
 * is accepted, so a killed process loses none.
 */
public final class MailSink implements AutoCloseable {

  private static final int MAX_BYTES = 25 << 20;
  private static final int MAX_CONNECTIONS = 200;

  private final SMTPServer server;
  private final MailFolder folder;
  private final MailReceiver receiver;

  private MailSink(SMTPServer server, MailFolder folder, MailReceiver receiver) {
    this.server = server;
    this.folder = folder;
    this.receiver = receiver;
  }

  /**
   * Starts the sink with the mails of this folder.
   *
   * @param port the port on this machine; 0 for a free one
   */
  public static MailSink start(Path path, int port) {
    var folder = MailFolder.open(path);
    var receiver = new MailReceiver(folder);
    var server =
        SMTPServer.port(port)
            .bindAddress(InetAddress.getLoopbackAddress())
            .hostName("localhost")
            .maxMessageSize(MAX_BYTES)
            .maxConnections(MAX_CONNECTIONS)
            .connectionTimeout(5, TimeUnit.MINUTES)
            .sessionHandler(new ConnectionFilter(receiver))
            .messageHandlerFactory(receiver)
            .build();
    server.start();
    return new MailSink(server, folder, receiver);
  }

  /** All stored mails, newest first; one for each recipient. */
  public List<Mail> mails() {
    return mails(Integer.MAX_VALUE);
  }

  /** At most {@code limit} mails, newest first; one for each recipient. */
  public List<Mail> mails(int limit) {
    return folder.newest(limit);
  }

  /**
   * Refuses all mails from now on, temporarily, or accepts them again, also those to single
   * addresses.
   */
  public void refuse(boolean refusing) {
    receiver.refuse(refusing);
  }

  /**
   * Refuses mails to one address from now on.
   *
   * @param status the SMTP status: 4xx for now, 5xx for ever
   */
  public void refuse(String address, int status) {
    receiver.refuse(address, status);
  }

  /** Accepts mails to that address again. */
  public void accept(String address) {
    receiver.accept(address);
  }

  /** Lets the sink take that long before it stores and accepts each mail. */
  public void delay(Duration time) {
    receiver.delay(time);
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

  /** Refuses connections while the sink refuses mails. */
  private record ConnectionFilter(MailReceiver receiver) implements SessionHandler {

    @Override
    public SessionAcceptance accept(Session session) {
      return receiver.isRefusing()
          ? SessionAcceptance.failure(421, "Not now, try again later")
          : SessionAcceptance.success();
    }

    @Override
    public void onSessionEnd(Session session) {}
  }
}

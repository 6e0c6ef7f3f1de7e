package org.fsmlight.embedded;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Firebase Cloud Messaging as far as sending goes (HTTP v1). A push is in its file before the
 * sender hears that it was accepted.
 *
 * @see <a
 *     href="https://firebase.google.com/docs/reference/fcm/rest/v1/projects.messages/send">messages:send</a>
 */
public final class FcmStandIn implements AutoCloseable {

  /** What every sending meets until told otherwise. */
  public enum Mode {
    NONE,
    TOO_MANY,
    UNAVAILABLE
  }

  private final HttpServer server;
  private final ExecutorService workers;
  private final PushLog log;
  private final FcmEndpoint sending;

  private FcmStandIn(HttpServer server, ExecutorService workers, PushLog log, FcmEndpoint sending) {
    this.server = server;
    this.workers = workers;
    this.log = log;
    this.sending = sending;
  }

  /**
   * Opens the stand-in with the pushes this folder has.
   *
   * @param port where to listen on this machine; 0 for any free port
   */
  public static FcmStandIn start(Path folder, int port) {
    // Otherwise an answer waits 40 ms for the acknowledgement of its headers.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    PushLog log = PushLog.open(folder);
    FcmEndpoint sending = new FcmEndpoint(log);
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
      ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
      server.setExecutor(workers);
      server.createContext("/", sending);
      server.start();
      return new FcmStandIn(server, workers, log, sending);
    } catch (IOException e) {
      log.close();
      throw new UncheckedIOException("Cannot listen for pushes on port " + port, e);
    }
  }

  /** Where to send instead of {@code https://fcm.googleapis.com}. */
  public String endpoint() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** The kept pushes, newest first. */
  public List<Push> pushes() {
    return log.newestFirst();
  }

  /** From now on this device is unknown: its app was removed. */
  public void forget(String token) {
    sending.forget(token);
  }

  /**
   * @param retryAfter what senders are told to wait; whole seconds
   */
  public void fault(Mode mode, Duration retryAfter) {
    sending.fault(mode, retryAfter);
  }

  @Override
  public void close() {
    server.stop(0);
    workers.shutdown();
    log.close();
  }
}

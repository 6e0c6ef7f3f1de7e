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
 * The sending part of Firebase Cloud Messaging (HTTP v1). A push is in its file before it is
 * accepted.
 *
 * @see <a
 *     href="https://firebase.google.com/docs/reference/fcm/rest/v1/projects.messages/send">messages:send</a>
 */
public final class FcmStandIn implements AutoCloseable {

  /** The fault that sending meets. */
  public enum Mode {
    NONE,
    /** The device is unknown, as when its app was removed. */
    UNREGISTERED,
    /** Apple or a browser's push service refuses the sender's key. */
    THIRD_PARTY_AUTH,
    QUOTA,
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
   * Starts the stand-in with the pushes of this folder.
   *
   * @param port the port on this machine; 0 for a free one
   */
  public static FcmStandIn start(Path folder, int port) {
    // By default a response waits 40 ms for the acknowledgement of its headers.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    var log = PushLog.open(folder);
    var sending = new FcmEndpoint(log);
    try {
      var server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
      var workers = Executors.newVirtualThreadPerTaskExecutor();
      server.setExecutor(workers);
      server.createContext("/", sending);
      server.start();
      return new FcmStandIn(server, workers, log, sending);
    } catch (IOException e) {
      log.close();
      throw new UncheckedIOException("Cannot listen for pushes on port " + port, e);
    }
  }

  /** The address that replaces {@code https://fcm.googleapis.com}. */
  public String endpoint() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** The stored pushes, newest first. */
  public List<Push> pushes() {
    return log.newestFirst();
  }

  /** Makes a device unknown from now on, as when its app is removed. */
  public void forget(String token) {
    fault(token, Mode.UNREGISTERED, Duration.ZERO);
  }

  /**
   * Sets the fault that sending to one device meets from now on.
   *
   * @param retryAfter the time senders have to wait; whole seconds
   */
  public void fault(String token, Mode mode, Duration retryAfter) {
    sending.fault(token, mode, retryAfter);
  }

  /**
   * Sets the fault that all sending meets from now on. {@code NONE} also ends the faults of single
   * devices.
   *
   * @param retryAfter the time senders have to wait; whole seconds
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

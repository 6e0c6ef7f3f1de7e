package org.fsmlight.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;

/**
 * A Kafka broker in this process, which is its own controller and stores its data in a folder.
 * Acknowledged messages survive a killed process.
 */
public final class EmbeddedBroker implements AutoCloseable {

  private static final int ATTEMPTS_AT_FREE_PORTS = 5;

  private final KafkaRaftServer server;
  private final int port;

  private EmbeddedBroker(KafkaRaftServer server, int port) {
    this.server = server;
    this.port = port;
  }

  /**
   * Starts the broker of this folder, or a new one. It accepts clients when this returns.
   *
   * @param port the port on this machine; 0 for a free one
   */
  public static EmbeddedBroker start(Path folder, int port) {
    var killed = BrokerFolder.wasKilled(folder);
    var data = BrokerFolder.formatted(folder);
    for (int attempt = 1; ; attempt++) {
      int listener = port == 0 ? freePort() : port;
      var config =
          new KafkaConfig(BrokerSettings.forOneLaptop(data, listener, freePort(), killed), false);
      var server = new KafkaRaftServer(config, Time.SYSTEM);
      try {
        server.startup();
        return new EmbeddedBroker(server, listener);
      } catch (RuntimeException e) {
        server.shutdown();
        server.awaitShutdown();
        if (attempt >= ATTEMPTS_AT_FREE_PORTS || !isTakenPort(e)) {
          throw e;
        }
      }
    }
  }

  /** Kafka must know its ports beforehand, so another process may take a free one first. */
  private static boolean isTakenPort(Throwable fault) {
    for (var cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof BindException) {
        return true;
      }
    }
    return false;
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException("No free port on this machine", e);
    }
  }

  public String bootstrapServers() {
    return BrokerSettings.HOST + ":" + port;
  }

  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
  }
}

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
 * A Kafka broker in this process, its own controller, with its data in a folder. What it
 * acknowledged survives a killed process.
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
   * Starts the broker of this folder, or a new one; it serves when this returns.
   *
   * @param port where to listen on this machine; 0 for any free port
   */
  public static EmbeddedBroker start(Path folder, int port) {
    boolean killed = BrokerFolder.wasKilled(folder);
    Path data = BrokerFolder.formatted(folder);
    for (int attempt = 1; ; attempt++) {
      int listener = port == 0 ? freePort() : port;
      KafkaConfig config =
          new KafkaConfig(BrokerSettings.forOneLaptop(data, listener, freePort(), killed), false);
      KafkaRaftServer server = new KafkaRaftServer(config, Time.SYSTEM);
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

  /** Kafka wants to know its ports beforehand, so somebody may be faster than we are. */
  private static boolean isTakenPort(Throwable fault) {
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof BindException) {
        return true;
      }
    }
    return false;
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
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

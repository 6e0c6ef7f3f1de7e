package org.fsmlight.quickstart;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.slf4j.LoggerFactory;

/** Runs the whole product in one JVM and prints its addresses. */
public final class Quickstart {

  private static final Duration TIMEOUT = Duration.ofSeconds(60);

  private Quickstart() {}

  public static void main(String[] args) throws InterruptedException {
    try {
      run(Options.of(args));
    } catch (StartupException failure) {
      System.err.println(failure.getMessage());
      System.exit(1);
    }
  }

  private static void run(Options options) throws InterruptedException {
    requireFreePort(options.port());
    var folder = DataFolder.open(options.data(), options.fresh());
    var logs = folder.subfolder("logs");
    LogConfiguration.logInto(logs);
    try {
      var product = Product.start(options.port(), folder);
      stopWithTheProcess(product, folder);
      product.awaitReady(TIMEOUT);
      StartupMessage.print(options, uptime());
      if (options.once()) {
        System.exit(0);
      }
      new CountDownLatch(1).await();
    } catch (RuntimeException fault) {
      LoggerFactory.getLogger(Quickstart.class).error("The product did not start", fault);
      throw new StartupException("FSM Light does not start: the end of " + logs + " says why.");
    }
  }

  private static void stopWithTheProcess(Product product, DataFolder folder) {
    Runnable stop =
        () -> {
          product.close();
          folder.release();
        };
    Runtime.getRuntime().addShutdownHook(new Thread(stop, "stop"));
  }

  /** The uptime of the JVM, which includes the time before {@code main}. */
  private static Duration uptime() {
    return Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime());
  }

  private static void requireFreePort(int port) {
    try (var probe = new ServerSocket()) {
      probe.setReuseAddress(true);
      probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    } catch (IOException taken) {
      throw new StartupException(
          "Port %d is taken: stop what listens there, or choose another by --port."
              .formatted(port));
    }
  }
}

package org.fsmlight.quickstart;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/** Runs the whole product in one JVM and tells the person at the terminal where it is. */
public final class Quickstart {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private Quickstart() {}

  public static void main(String[] args) throws InterruptedException {
    try {
      Options options = Options.of(args);
      refuseTakenPort(options.port());
      var folder = DataFolder.open(options.data(), options.fresh());
      Logs.into(folder.part("logs"));
      var product = Product.start(options.port(), folder);
      var stopped = new CountDownLatch(1);
      Runtime.getRuntime()
          .addShutdownHook(
              new Thread(
                  () -> {
                    product.close();
                    folder.release();
                    stopped.countDown();
                  },
                  "stop"));
      product.awaitCaughtUp(PATIENCE);
      Welcome.print(options, uptime());
      stopped.await();
    } catch (CannotStart refusal) {
      System.err.println(refusal.getMessage());
      System.exit(1);
    }
  }

  /** The JVM's own uptime, which counts what happened before main. */
  private static Duration uptime() {
    return Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime());
  }

  private static void refuseTakenPort(int port) {
    try (var probe = new ServerSocket()) {
      probe.setReuseAddress(true);
      probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    } catch (IOException taken) {
      throw new CannotStart(
          "Port %d is taken: stop what listens there, or choose another by --port.".formatted(port));
    }
  }
}

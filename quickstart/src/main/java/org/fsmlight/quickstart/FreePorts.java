package org.fsmlight.quickstart;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Free ports for programs that need each other's addresses before they listen. The ports are below
 * the range of outgoing connections, so that no connection can occupy one before its program
 * listens.
 */
final class FreePorts {

  private static final int LOWEST = 20_000;
  private static final int HIGHEST = 32_000;

  private int last = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);

  int next() {
    for (var tried = 0; tried < HIGHEST - LOWEST; tried++) {
      last = last == HIGHEST ? LOWEST : last + 1;
      if (isFree(last)) {
        return last;
      }
    }
    throw new StartupException("No port from %d to %d is free.".formatted(LOWEST, HIGHEST));
  }

  private static boolean isFree(int port) {
    try (var probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return probe.isBound();
    } catch (IOException taken) {
      return false;
    }
  }
}

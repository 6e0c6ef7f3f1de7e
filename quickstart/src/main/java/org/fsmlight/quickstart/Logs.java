package org.fsmlight.quickstart;

import java.nio.file.Path;
import org.slf4j.LoggerFactory;

/** One log of all services, configured once: else each context would begin it anew. */
final class Logs {

  private Logs() {}

  static void into(Path folder) {
    System.setProperty("fsm.logs", folder.toString());
    System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
    LoggerFactory.getLogger(Logs.class).info("Starting");
  }
}

package org.fsmlight.quickstart;

import java.nio.file.Path;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** One log of all services, configured once: else each context would begin it anew. */
final class Logs {

  private Logs() {}

  static void into(Path folder) {
    System.setProperty("fsm.logs", folder.toString());
    System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
    LoggerFactory.getLogger(Logs.class).info("Starting");
  }
}

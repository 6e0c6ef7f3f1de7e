package org.fsmlight.quickstart;

import java.nio.file.Path;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** Configures one log for all services. Otherwise each application context would reset it. */
final class LogConfiguration {

  private LogConfiguration() {}

  static void logInto(Path folder) {
    System.setProperty("fsm.logs", folder.toString());
    System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
    LoggerFactory.getLogger(LogConfiguration.class).info("Starting");
  }
}

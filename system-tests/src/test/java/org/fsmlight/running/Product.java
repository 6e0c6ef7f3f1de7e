package org.fsmlight.running;

import java.nio.file.Path;

/**
 * The whole product with its own data folder, in one JVM or in separate processes. Stories run
 * against either; {@code -Dproduct.form} selects one for a whole test run.
 */
public interface Product extends AutoCloseable {

  /** The product of all stories that leave it running; started on first use. */
  static Product shared() {
    return SharedProduct.product();
  }

  /** Starts a separate product, which a story may kill and restart. */
  static Product startNew() {
    return switch (Deployment.selected()) {
      case ONE_JVM -> OneJvmProduct.startNew();
      case SEPARATE_PROCESSES -> SeparateProcesses.startNew();
    };
  }

  String url();

  int port();

  /** Starts all processes that do not run; returns when all are ready and their views current. */
  void start();

  /** Kills all processes, like {@code kill -9}: no shutdown hook runs. */
  void kill();

  /** The folder with the logs of all processes. */
  Path logs();

  @Override
  void close();
}

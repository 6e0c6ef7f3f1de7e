package org.fsmlight.running;

import java.nio.file.Path;

/**
 * The whole product on a data folder of its own, in whatever form it runs: a story can be told of
 * either. The form is chosen for a whole test run, by {@code -Dproduct.form}.
 */
public interface Product extends AutoCloseable {

  /** One product for all stories that leave it running, started when first needed. */
  static Product shared() {
    return Shared.product();
  }

  /** A product of the story's own, to be killed and restarted. */
  static Product fresh() {
    return switch (Form.chosen()) {
      case ONE_JVM -> RunningProduct.begin();
      case PROCESSES -> SeparateProcesses.begin();
    };
  }

  String url();

  int port();

  /** Starts whatever does not run; everything is up and has caught up when this returns. */
  void start();

  /** As by {@code kill -9} of everything: no shutdown hook runs. */
  void kill();

  /**
   * As by {@code kill -9} of the program that runs this service: where all share one, of that one.
   */
  void kill(String service);

  /** Where everything logs. */
  Path logs();

  @Override
  void close();
}

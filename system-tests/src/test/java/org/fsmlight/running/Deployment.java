package org.fsmlight.running;

/** The processes that the product runs in. */
enum Deployment {
  /** Everything in one JVM, like {@code ./start}. */
  ONE_JVM,

  /** A process for each service and the gateway, each from its own jar. */
  SEPARATE_PROCESSES;

  static Deployment selected() {
    return "processes".equals(System.getProperty("product.form")) ? SEPARATE_PROCESSES : ONE_JVM;
  }
}

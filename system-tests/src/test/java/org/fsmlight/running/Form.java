package org.fsmlight.running;

/** How the product runs. */
enum Form {
  /** As by {@code ./start}. */
  ONE_JVM,

  /** Every service and the gateway from its own jar, in a process of its own. */
  PROCESSES;

  static Form chosen() {
    return "processes".equals(System.getProperty("product.form")) ? PROCESSES : ONE_JVM;
  }
}

package org.fsmlight.running;

/** Keeps the one product that stories share, and stops it with the test run. */
final class Shared {

  private static Product product;
  private static Throwable notReady;

  private Shared() {}

  static synchronized Product product() {
    if (notReady != null) {
      throw new AssertionError("it did not start for the first story either", notReady);
    }
    if (product == null) {
      product = started();
      Runtime.getRuntime().addShutdownHook(new Thread(product::kill));
    }
    return product;
  }

  private static Product started() {
    try {
      return Product.fresh();
    } catch (RuntimeException | Error fault) {
      notReady = fault;
      throw fault;
    }
  }
}

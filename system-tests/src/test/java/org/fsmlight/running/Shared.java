package org.fsmlight.running;

/** Keeps the one product that stories share, and stops it with the test run. */
final class Shared {

  private static Product product;

  private Shared() {}

  static synchronized Product product() {
    if (product == null) {
      product = Product.fresh();
      Runtime.getRuntime().addShutdownHook(new Thread(product::kill));
    }
    return product;
  }
}

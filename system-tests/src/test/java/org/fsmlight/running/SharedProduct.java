package org.fsmlight.running;

/** The product that stories share: started on first use, killed at the end of the test run. */
final class SharedProduct {

  private static Product product;
  private static Throwable failure;

  private SharedProduct() {}

  static synchronized Product product() {
    if (failure != null) {
      throw new AssertionError("the shared product failed to start for an earlier story", failure);
    }
    if (product == null) {
      product = start();
      Runtime.getRuntime().addShutdownHook(new Thread(product::kill));
    }
    return product;
  }

  private static Product start() {
    try {
      return Product.startNew();
    } catch (RuntimeException | Error fault) {
      failure = fault;
      throw fault;
    }
  }
}

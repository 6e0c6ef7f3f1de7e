package org.fsmlight.stories;

import org.fsmlight.running.Product;
import org.fsmlight.running.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

@ResourceLock("browser")
class PagesIT {

  @Test
  void landing() {
    try (var chromium = new Window.Chromium();
        var window = chromium.window(Product.shared())) {
      window.goTo("/");
      window.isAccessible();
      window.isQuiet();
      window.picture("landing");
    }
  }
}

package org.fsmlight.board;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions;
import java.time.Instant;
import java.time.LocalDate;
import org.fsmlight.running.Demo;
import org.fsmlight.running.InABrowser;
import org.fsmlight.running.OnlyInOneJvm;
import org.fsmlight.running.OwnCompany;
import org.fsmlight.running.Product;
import org.fsmlight.running.RunningProduct;
import org.fsmlight.running.Window;
import org.junit.jupiter.api.Test;

/** A board that was cut off says so, and shows by itself what is true when it is back. */
@OnlyInOneJvm
@InABrowser
class BoardComesBackIT {

  private static final LocalDate MONDAY = Week.next();
  private static final Instant TEN = Week.at(MONDAY.plusDays(1), 10);
  private static final double PATIENCE_MS = 90_000;

  @Test
  void afterASleep() {
    var demo = new Demo(Product.shared());
    var company = new OwnCompany(demo);
    company.planned("Ada Keller", TEN, "Luca Meier");
    try (var chromium = new Window.Chromium();
        var window = chromium.window(demo.product)) {
      window.page().clock().install();
      var board = BoardPage.open(window, company, company.vera(), MONDAY);
      assertThat(board.bar("Luca Meier", "Ada Keller")).isVisible();
      window.page().context().setOffline(true);
      company.booked("Paul Rossi", TEN);
      window.page().context().setOffline(false);
      window.page().clock().fastForward("08:00:00");
      assertThat(board.request("Paul Rossi")).isVisible();
      assertThat(board.page().getByText("Not live since")).hasCount(0);
    }
  }

  @Test
  void afterARestartOfTheProduct() {
    try (var product = RunningProduct.begin();
        var chromium = new Window.Chromium();
        var window = chromium.window(product)) {
      var demo = new Demo(product);
      var company = new OwnCompany(demo);
      company.planned("Ada Keller", TEN, "Luca Meier");
      var board = BoardPage.open(window, company, company.vera(), MONDAY);
      product.kill();
      assertThat(board.page().getByText("Not live since")).isVisible();
      assertThat(board.bar("Luca Meier", "Ada Keller")).isVisible();
      window.isAccessible();
      Pictures.take(window, "stale");
      product.start();
      company.booked("Paul Rossi", TEN);
      assertThat(board.request("Paul Rossi"))
          .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE_MS));
      assertThat(board.page().getByText("Not live since")).hasCount(0);
      assertThat(board.bar("Luca Meier", "Ada Keller")).isVisible();
    }
  }
}

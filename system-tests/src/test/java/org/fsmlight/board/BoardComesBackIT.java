package org.fsmlight.board;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.fsmlight.running.BrowserWindow;
import org.fsmlight.running.Demo;
import org.fsmlight.running.InABrowser;
import org.fsmlight.running.OwnCompany;
import org.junit.jupiter.api.Test;

/**
 * A board that was cut off while its computer slept updates itself. {@code RestartIT} restarts the
 * product behind an open board.
 */
@InABrowser
class BoardComesBackIT {

  @Test
  void isCurrentAgainAfterASleep() {
    var demo = Demo.shared();
    var company = new OwnCompany(demo);
    var monday = ZurichTime.freeMonday();
    var ten = ZurichTime.at(monday.plusDays(1), 10);
    company.planned("Ada Keller", ten, "Luca Meier");
    try (var window = BrowserWindow.open(demo.product)) {
      window.page().clock().install();
      var board = BoardPage.open(window, company, company.vera(), monday);
      assertThat(board.bar("Luca Meier", "Ada Keller")).isVisible();
      window.page().context().setOffline(true);
      company.booked("Paul Rossi", ten);
      window.page().context().setOffline(false);
      window.page().clock().fastForward("08:00:00");
      assertThat(board.request("Paul Rossi")).isVisible();
      assertThat(board.page().getByText("Not live since")).hasCount(0);
    }
  }
}

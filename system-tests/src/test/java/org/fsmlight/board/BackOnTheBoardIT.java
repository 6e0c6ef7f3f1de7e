package org.fsmlight.board;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.fsmlight.running.BrowserWindow;
import org.fsmlight.running.Demo;
import org.fsmlight.running.InABrowser;
import org.fsmlight.running.OwnCompany;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The browser's Back closes what was opened last, and stays on the board. */
@InABrowser
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BackOnTheBoardIT {

  private final Demo demo = Demo.shared();
  private final OwnCompany company = new OwnCompany(demo);

  @Test
  void closesDialogAndCardAndReturnsToTheWeekBefore() {
    var monday = ZurichTime.freeMonday();
    company.planned("Ada Keller", ZurichTime.at(monday.plusDays(1), 10), "Luca Meier");
    try (var window = BrowserWindow.open(demo.product)) {
      var board = BoardPage.open(window, company, company.vera(), monday);
      board.page().keyboard().press("d");
      assertThat(board.page()).hasURL(Pattern.compile("view=day"));
      board.page().goBack();
      assertThat(board.page()).hasURL(Pattern.compile("view=week"));

      board.bar("Luca Meier", "Ada Keller").click();
      board.button(board.panel(), "Change… Date and time").click();
      assertThat(board.dialog()).isVisible();
      board.page().goBack();
      assertThat(board.dialog()).hasCount(0);
      assertThat(board.panel()).isVisible();
      board.page().goBack();
      assertThat(board.panel()).hasCount(0);
      assertThat(board.bar("Luca Meier", "Ada Keller")).isVisible();

      board.button("One week later").click();
      shows(board, monday.plusWeeks(1));
      board.page().goBack();
      shows(board, monday);
      window.hasNoErrors();
    }
  }

  @Test
  void closesTheCardOnAPhone() {
    var monday = ZurichTime.freeMonday();
    company.booked("Paula Favre", ZurichTime.at(monday, 14));
    try (var window =
        BrowserWindow.open(
            demo.product,
            options -> options.setViewportSize(390, 844).setIsMobile(true).setHasTouch(true))) {
      var board = BoardPage.open(window, company, company.marc(), monday);
      board.button("One day later").tap();
      shows(board, monday.plusDays(1));
      board.handle(board.request("Paula Favre")).tap();
      assertThat(board.panel()).containsText("Paula Favre");
      board.button(board.panel(), "Decline").tap();
      assertThat(board.dialog()).isVisible();
      board.page().goBack();
      assertThat(board.dialog()).hasCount(0);
      assertThat(board.panel()).isVisible();
      board.page().goBack();
      assertThat(board.panel()).hasCount(0);
      assertThat(board.request("Paula Favre")).isVisible();
      board.page().goBack();
      shows(board, monday);
      window.hasNoErrors();
    }
  }

  private static void shows(BoardPage board, LocalDate day) {
    assertThat(board.page()).hasURL(Pattern.compile("/board\\?day=" + day));
  }
}

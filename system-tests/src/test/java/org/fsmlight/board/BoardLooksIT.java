package org.fsmlight.board;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.fsmlight.running.BrowserWindow;
import org.fsmlight.running.Demo;
import org.fsmlight.running.InABrowser;
import org.fsmlight.running.OwnCompany;
import org.junit.jupiter.api.Test;

/** The board is accessible in each of its states; takes the screenshots of the documentation. */
@InABrowser
class BoardLooksIT {

  private final LocalDate monday = ZurichTime.freeMonday();
  private final Demo demo = Demo.shared();
  private final OwnCompany company = new OwnCompany(demo);

  @Test
  void isAccessibleInEveryState() {
    lookFromTheEmptyBoardToTheUndo();
    lookInTheDark();
    lookOnAPhone();
  }

  private void lookFromTheEmptyBoardToTheUndo() {
    try (var window =
        BrowserWindow.open(demo.product, options -> options.setViewportSize(1440, 900))) {
      var board = BoardPage.open(window, company, company.marc(), monday);
      look(window, "empty");
      var moved = planABusyWeek();
      assertThat(board.bar("Luca Meier", "Ada Keller")).isVisible();
      assertThat(board.request("Paula Favre")).isVisible();
      look(window, "board");
      board.bar("Luca Meier", "Ada Keller").click();
      assertThat(board.panel()).containsText("Gutenbergstrasse 1");
      look(window, "card");
      board.button(board.panel(), "Close the service call").click();

      drag(board);
      Screenshots.take(window, "drag");
      board.page().mouse().up();
      assertThat(board.dialog()).containsText("Reassign");
      assertThat(board.dialog()).containsText("Will be notified");
      look(window, "confirm");
      company.command(moved, "schedule", Map.of("start", at(3, 13).toString()));
      board.button(board.dialog(), "Reassign").click();
      assertThat(board.dialog()).containsText("Somebody was faster");
      assertThat(board.dialog()).containsText("Vera Frei");
      assertThat(board.dialog()).containsText("Will be notified");
      look(window, "refusal");
      board.button(board.dialog(), "Try again").click();
      assertThat(board.dialog()).hasCount(0);
      assertThat(board.button("Undo")).isVisible();
      look(window, "undo");
      board.page().keyboard().press("?");
      assertThat(board.dialog()).containsText("Receive the request");
      look(window, "help-guide");
      board.dialog().getByText("Keys", new Locator.GetByTextOptions().setExact(true)).click();
      look(window, "help-keys");
      board.page().keyboard().press("Escape");
      assertThat(board.dialog()).hasCount(0);
      board.page().setViewportSize(720, 450);
      look(window, "at-200-percent");
      fitsItsWidth(board.page());
      board.page().setViewportSize(1440, 900);
      board.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      Screenshots.take(window, "print");
      window.hasNoErrors();
    }
  }

  private void lookInTheDark() {
    try (var window =
        BrowserWindow.open(
            demo.product,
            options -> options.setViewportSize(1440, 900).setColorScheme(ColorScheme.DARK))) {
      var board = BoardPage.open(window, company, company.vera(), monday);
      board.bar("Luca Meier", "Ada Keller").click();
      assertThat(board.panel()).containsText("Gutenbergstrasse 1");
      look(window, "dark");
      window.hasNoErrors();
    }
  }

  private void lookOnAPhone() {
    try (var window =
        BrowserWindow.open(demo.product, options -> options.setViewportSize(390, 844))) {
      var board = BoardPage.open(window, company, company.marc(), monday.plusDays(1));
      assertThat(board.request("Paula Favre")).isVisible();
      look(window, "phone");
      fitsItsWidth(board.page());
      board.handle(board.request("Paula Favre")).click();
      assertThat(board.panel()).containsText("Paula Favre");
      look(window, "phone-card");
      window.hasNoErrors();
    }
  }

  /**
   * @return the call that is dragged later
   */
  private String planABusyWeek() {
    var ada = company.planned("Ada Keller", at(1, 10), "Luca Meier");
    company.command(ada, "client-called", "");
    company.planned("Noah Weber", at(0, 9), "Luca Meier");
    company.command(company.planned("Lina Frei", at(2, 14), "Luca Meier"), "client-called", "");
    company.command(company.planned("Emil Moser", at(0, 13), "Sara Favre"), "client-called", "");
    company.planned("Julia Schmid", at(2, 11), "Sara Favre");
    var moved = company.planned("Ida Graf", at(3, 10), "Sara Favre");
    company.planned("Paul Rossi", at(4, 9), null);
    company.planned("Lara Bianchi", null, null);
    company.booked("Paula Favre", at(3, 14));
    company.booked("Carl Roth", at(4, 9));
    company.booked("Anna Müller", null);
    return moved;
  }

  private Instant at(int day, int hour) {
    return ZurichTime.at(monday.plusDays(day), hour);
  }

  private static void drag(BoardPage board) {
    var from = board.bar("Sara Favre", "Ida Graf").boundingBox();
    var to = board.row("Luca Meier").boundingBox();
    var mouse = board.page().mouse();
    mouse.move(from.x + 8, from.y + 8);
    mouse.down();
    mouse.move(from.x + 20, to.y + to.height / 2, new Mouse.MoveOptions().setSteps(6));
  }

  private static void look(BrowserWindow window, String name) {
    window.isAccessible();
    Screenshots.take(window, name);
  }

  private static void fitsItsWidth(Page page) {
    var tooWide = page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
    assertThat(((Number) tooWide).intValue()).as("wider than the window by").isLessThanOrEqualTo(0);
  }
}

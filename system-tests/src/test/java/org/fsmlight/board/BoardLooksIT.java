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
import org.fsmlight.running.Demo;
import org.fsmlight.running.InABrowser;
import org.fsmlight.running.OwnCompany;
import org.fsmlight.running.Product;
import org.fsmlight.running.Window;
import org.junit.jupiter.api.Test;

/** Every state of the board, looked at: nothing bars anybody's way. */
@InABrowser
class BoardLooksIT {

  private static final LocalDate MONDAY = Week.next();

  private final Demo demo = new Demo(Product.shared());
  private final OwnCompany company = new OwnCompany(demo);

  @Test
  void inEveryState() {
    try (var chromium = new Window.Chromium();
        var window = chromium.window(demo.product, wish -> wish.setViewportSize(1440, 900))) {
      var board = BoardPage.open(window, company, company.marc(), MONDAY);
      look(window, "empty");
      String moved = aBusyWeek();
      assertThat(board.bar("Luca Meier", "Ada Keller")).isVisible();
      assertThat(board.request("Paula Favre")).isVisible();
      look(window, "board");
      board.bar("Luca Meier", "Ada Keller").click();
      assertThat(board.panel()).containsText("Gutenbergstrasse 1");
      look(window, "card");
      board.button(board.panel(), "Close the service call").click();

      drag(board);
      Pictures.take(window, "drag");
      board.page().mouse().up();
      assertThat(board.dialog()).containsText("Reassign");
      look(window, "confirm");
      company.command(moved, "schedule", Map.of("start", at(3, 13).toString()));
      board.button(board.dialog(), "Reassign").click();
      assertThat(board.dialog()).containsText("Somebody was faster");
      assertThat(board.dialog()).containsText("Vera Frei");
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
      Pictures.take(window, "print");
      window.isQuiet();
    }
  }

  @Test
  void inTheDarkAndOnAPhone() {
    aBusyWeek();
    try (var chromium = new Window.Chromium();
        var dark =
            chromium.window(
                demo.product,
                wish -> wish.setViewportSize(1440, 900).setColorScheme(ColorScheme.DARK));
        var phone = chromium.window(demo.product, wish -> wish.setViewportSize(390, 844))) {
      var board = BoardPage.open(dark, company, company.vera(), MONDAY);
      board.bar("Luca Meier", "Ada Keller").click();
      assertThat(board.panel()).containsText("Gutenbergstrasse 1");
      look(dark, "dark");
      var small = BoardPage.open(phone, company, company.marc(), MONDAY.plusDays(1));
      assertThat(small.request("Paula Favre")).isVisible();
      look(phone, "phone");
      fitsItsWidth(small.page());
      small.handle(small.request("Paula Favre")).click();
      assertThat(small.panel()).containsText("Paula Favre");
      look(phone, "phone-card");
      dark.isQuiet();
      phone.isQuiet();
    }
  }

  /**
   * @return the call that is dragged later
   */
  private String aBusyWeek() {
    String ada = company.planned("Ada Keller", at(1, 10), "Luca Meier");
    company.command(ada, "client-called", "");
    company.planned("Noah Weber", at(0, 9), "Luca Meier");
    company.command(company.planned("Lina Frei", at(2, 14), "Luca Meier"), "client-called", "");
    company.command(company.planned("Emil Moser", at(0, 13), "Sara Favre"), "client-called", "");
    company.planned("Julia Schmid", at(2, 11), "Sara Favre");
    String moved = company.planned("Ida Graf", at(3, 10), "Sara Favre");
    company.planned("Paul Rossi", at(4, 9), null);
    company.planned("Lara Bianchi", null, null);
    company.booked("Paula Favre", at(3, 14));
    company.booked("Carl Roth", at(4, 9));
    company.booked("Anna Müller", null);
    return moved;
  }

  private static Instant at(int day, int hour) {
    return Week.at(MONDAY.plusDays(day), hour);
  }

  private static void drag(BoardPage board) {
    var from = board.bar("Sara Favre", "Ida Graf").boundingBox();
    var to = board.row("Luca Meier").boundingBox();
    var mouse = board.page().mouse();
    mouse.move(from.x + 8, from.y + 8);
    mouse.down();
    mouse.move(from.x + 20, to.y + to.height / 2, new Mouse.MoveOptions().setSteps(6));
  }

  private static void look(Window window, String name) {
    window.isAccessible();
    Pictures.take(window, name);
  }

  private static void fitsItsWidth(Page page) {
    var tooWide = page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
    assertThat(((Number) tooWide).intValue()).as("wider than the window by").isLessThanOrEqualTo(0);
  }
}

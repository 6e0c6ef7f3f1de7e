package org.fsmlight.board;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.regex.Pattern;
import org.fsmlight.running.Demo;
import org.fsmlight.running.InABrowser;
import org.fsmlight.running.OwnCompany;
import org.fsmlight.running.Product;
import org.fsmlight.running.Window;
import org.junit.jupiter.api.Test;

/** The board shows the clock on the company's wall in Zurich, wherever and whenever it is read. */
@InABrowser
class BoardTimesIT {

  private final Demo demo = new Demo(Product.shared());
  private final OwnCompany company = new OwnCompany(demo);

  @Test
  void fromABrowserInNewYork() {
    var monday = Week.next();
    Instant eight = Week.at(monday.plusDays(2), 8);
    company.planned("Ada Keller", eight, "Luca Meier");
    try (var chromium = new Window.Chromium();
        var window =
            chromium.window(demo.product, wish -> wish.setTimezoneId("America/New_York"))) {
      var board = BoardPage.open(window, company, company.vera(), monday);
      var bar = board.bar("Luca Meier", "Ada Keller");
      assertThat(bar).hasAttribute("aria-label", Pattern.compile("8:00–9:00"));
      Hands.MOUSE.move(board, bar, "Sara Favre", eight, Week.at(monday.plusDays(3), 16));
      assertThat(board.dialog()).containsText("16:00");
      Hands.MOUSE.press(board.button(board.dialog(), "Reassign"));
      assertThat(board.bar("Sara Favre", "Ada Keller"))
          .hasAttribute("aria-label", Pattern.compile("16:00–17:00"));
      demo.mailTo(company.mailOf("Ada Keller"), "16:00");
    }
  }

  /** In March an hour is left out: from 2:00 the clock goes to 3:00. */
  @Test
  void onTheNightWhenAnHourIsLeftOut() {
    var sunday = lastSundayOf(Month.MARCH);
    Instant half = sunday.atTime(1, 30).atZone(Week.ZURICH).toInstant();
    company.planned("Nora Frei", half, "Luca Meier");
    try (var chromium = new Window.Chromium();
        var window = chromium.window(demo.product)) {
      var board = BoardPage.open(window, company, company.vera(), sunday).at(sunday, "day");
      var bar = board.bar("Luca Meier", "Nora Frei");
      assertThat(bar).hasAttribute("aria-label", Pattern.compile("1:30–3:30"));
      bar.click();
      board.button(board.panel(), "Change… Date and time").click();
      board.dialog().getByLabel("Time").fill("02:15");
      assertThat(board.dialog()).containsText("There is no 02:15 that night");
      window.isAccessible();
      Pictures.take(window, "march");
    }
  }

  /** In October an hour comes twice: at 3:00 the clock goes back to 2:00. */
  @Test
  void onTheNightWhenAnHourComesTwice() {
    var sunday = lastSundayOf(Month.OCTOBER);
    Instant one = sunday.atTime(1, 0).atZone(Week.ZURICH).toInstant();
    company.planned("Otto Weber", one, "Luca Meier");
    try (var chromium = new Window.Chromium();
        var window = chromium.window(demo.product)) {
      var board = BoardPage.open(window, company, company.vera(), sunday).at(sunday, "day");
      board.bar("Luca Meier", "Otto Weber").click();
      board.button(board.panel(), "Change… Date and time").click();
      board.dialog().getByLabel("Time").fill("02:30");
      assertThat(board.dialog()).containsText("The clock shows this time twice that night");
      window.isAccessible();
      Pictures.take(window, "october");
      board.dialog().getByLabel(Pattern.compile("second")).check();
      board.button(board.dialog(), "Change time").click();
      assertThat(board.dialog()).hasCount(0);
      assertThat(board.bar("Luca Meier", "Otto Weber"))
          .hasAttribute("aria-label", Pattern.compile("2:30 \\(second time\\)–3:30"));
    }
  }

  /** The next one that a call can be planned for. */
  private static LocalDate lastSundayOf(Month month) {
    var today = LocalDate.now(Week.ZURICH);
    var sunday = lastSunday(today.getYear(), month);
    return sunday.isAfter(today) ? sunday : lastSunday(today.getYear() + 1, month);
  }

  private static LocalDate lastSunday(int year, Month month) {
    return LocalDate.of(year, month, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.SUNDAY));
  }
}

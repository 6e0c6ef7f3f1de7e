package org.fsmlight.board;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.time.temporal.ChronoUnit.HOURS;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.regex.Pattern;
import org.fsmlight.running.BrowserWindow;
import org.fsmlight.running.Demo;
import org.fsmlight.running.ExpectedMails;
import org.fsmlight.running.InABrowser;
import org.fsmlight.running.OwnCompany;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The board shows the time of the company's zone, wherever and whenever it is read. */
@InABrowser
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BoardTimesIT {

  private final Demo demo = Demo.shared();
  private final OwnCompany company = new OwnCompany(demo);
  private final ExpectedMails mails = new ExpectedMails(demo);

  @Test
  void showsAndTakesZurichTimeInABrowserInNewYork() {
    var monday = ZurichTime.freeMonday();
    var eight = ZurichTime.at(monday.plusDays(2), 8);
    company.planned("Ada Keller", eight, "Luca Meier");
    try (var window =
        BrowserWindow.open(demo.product, options -> options.setTimezoneId("America/New_York"))) {
      var board = BoardPage.open(window, company, company.vera(), monday);
      var bar = board.bar("Luca Meier", "Ada Keller");
      assertThat(bar).hasAttribute("aria-label", Pattern.compile("8:00–9:00"));
      var sixteen = ZurichTime.at(monday.plusDays(3), 16);
      InputDevice.MOUSE.move(board, bar, "Sara Favre", eight, sixteen);
      assertThat(board.dialog()).containsText("16:00");
      InputDevice.MOUSE.press(board.button(board.dialog(), "Reassign"));
      assertThat(board.bar("Sara Favre", "Ada Keller"))
          .hasAttribute("aria-label", Pattern.compile("16:00–17:00"));
      mails.add(company.mailOf("Ada Keller"), "16:00");
    }
  }

  /** In March the clock goes forward from 2:00 to 3:00. */
  @Test
  void refusesATimeInTheHourThatMarchSkips() {
    var sunday = lastSundayOf(Month.MARCH);
    var halfPastOne = sunday.atTime(1, 30).atZone(ZurichTime.ZURICH).toInstant();
    company.planned("Nora Frei", halfPastOne, "Luca Meier");
    try (var window = BrowserWindow.open(demo.product)) {
      var board = BoardPage.open(window, company, company.vera(), sunday, "day");
      var bar = board.bar("Luca Meier", "Nora Frei");
      assertThat(bar).hasAttribute("aria-label", Pattern.compile("1:30–3:30"));
      bar.click();
      board.button(board.panel(), "Change… Date and time").click();
      board.dialog().getByLabel("Time").fill("02:15");
      assertThat(board.dialog()).containsText("There is no 02:15 that night");
      window.isAccessible();
      Screenshots.take(window, "march");
    }
  }

  /** In October the clock goes back from 3:00 to 2:00. */
  @Test
  void offersBothTimesInTheHourThatOctoberRepeats() {
    var sunday = lastSundayOf(Month.OCTOBER);
    var one = sunday.atTime(1, 0).atZone(ZurichTime.ZURICH).toInstant();
    company.planned("Otto Weber", one, "Luca Meier");
    try (var window = BrowserWindow.open(demo.product)) {
      var board = BoardPage.open(window, company, company.vera(), sunday, "day");
      board.bar("Luca Meier", "Otto Weber").click();
      board.button(board.panel(), "Change… Date and time").click();
      board.dialog().getByLabel("Time").fill("02:30");
      assertThat(board.dialog()).containsText("The clock shows this time twice that night");
      window.isAccessible();
      Screenshots.take(window, "october");
      board.dialog().getByLabel(Pattern.compile("second")).check();
      board.button(board.dialog(), "Change time").click();
      assertThat(board.dialog()).hasCount(0);
      assertThat(board.bar("Luca Meier", "Otto Weber"))
          .hasAttribute("aria-label", Pattern.compile("2:30 \\(second time\\)–3:30"));
    }
  }

  @Test
  void asksWhetherADropInThePastIsMeant() {
    var past = Instant.now().plus(Duration.ofHours(2)).truncatedTo(HOURS).minus(Duration.ofDays(1));
    var agreed = past.atZone(ZurichTime.ZURICH).plusDays(9).toInstant();
    company.planned("Pia Roth", agreed, null);
    try (var window = BrowserWindow.open(demo.product)) {
      var board = BoardPage.open(window, company, company.vera(), ZurichTime.date(past));
      var card = board.handle(board.accepted("Pia Roth"));
      InputDevice.MOUSE.drag(board, card, "Luca Meier", agreed, past);
      assertThat(board.dialog()).containsText(Pattern.compile("That was 2[23] hours ago"));
      assertThat(board.dialog()).containsText("Pia Roth will be mailed about it");
      assertThat(board.dialog()).not().containsText("free");
      window.isAccessible();
      Screenshots.take(window, "past");
      board.button(board.dialog(), "Yes, in the past").click();
      assertThat(board.dialog()).hasCount(0);
      assertThat(board.bar("Luca Meier", "Pia Roth")).isVisible();
      mails.add(company.mailOf("Pia Roth"), ZurichTime.time(past).toString());
      window.hasNoErrors();
    }
  }

  @AfterAll
  void clientIsMailedZurichTime() {
    mails.await();
  }

  /** The next such Sunday, for calls are planned in the future. */
  private static LocalDate lastSundayOf(Month month) {
    var today = LocalDate.now(ZurichTime.ZURICH);
    var sunday = lastSunday(today.getYear(), month);
    return sunday.isAfter(today) ? sunday : lastSunday(today.getYear() + 1, month);
  }

  private static LocalDate lastSunday(int year, Month month) {
    return LocalDate.of(year, month, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.SUNDAY));
  }
}

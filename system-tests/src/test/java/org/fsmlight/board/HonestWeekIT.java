package org.fsmlight.board;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.fsmlight.running.BrowserWindow;
import org.fsmlight.running.Demo;
import org.fsmlight.running.InABrowser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every visit of a week is shown with its own time in its own day, in order, at each width of a
 * window. The story reads the boxes of the elements. The board's answer is made up, because it
 * would take minutes to book such a week.
 */
@InABrowser
class HonestWeekIT {

  private static final List<Integer> WIDTHS = List.of(1024, 1366, 1440, 1920);

  private static final Pattern BOARD = Pattern.compile("/api/board\\?");

  /** The visits on the screen, each with its row, its day and the box of its time. */
  private static final String VISITS =
      """
      () => [...document.querySelectorAll('[role=gridcell] [data-card]')].map(visit => {
        const cell = visit.closest('[role=gridcell]');
        const time = visit.querySelector('b');
        const box = time.getBoundingClientRect();
        const frame = cell.getBoundingClientRect();
        const column = document.querySelectorAll('[role=columnheader]')[
          Number(cell.getAttribute('aria-colindex')) - 1].getBoundingClientRect();
        return {
          id: visit.dataset.card,
          row: cell.dataset.row,
          date: cell.dataset.date,
          time: time.textContent,
          top: box.top,
          isInCell: box.left >= frame.left && box.right <= frame.right
            && box.top >= frame.top && box.bottom <= frame.bottom,
          isInColumn: box.left >= column.left && box.right <= column.right,
          height: visit.getBoundingClientRect().height,
        };
      })""";

  enum Week {
    USUAL(LocalDate.of(2027, 1, 11)),
    CLOCK_FORWARD(mondayBefore(Month.MARCH)),
    CLOCK_BACK(mondayBefore(Month.OCTOBER));

    final LocalDate monday;

    Week(LocalDate monday) {
      this.monday = monday;
    }

    private static LocalDate mondayBefore(Month month) {
      return LocalDate.of(2027, month, 1)
          .with(TemporalAdjusters.lastInMonth(DayOfWeek.SUNDAY))
          .with(TemporalAdjusters.previous(DayOfWeek.MONDAY));
    }
  }

  @ParameterizedTest
  @EnumSource
  void showsEachVisitAtItsOwnTimeInItsOwnDay(Week week) {
    var demo = Demo.shared();
    var busy = new BusyWeek(week.monday);
    try (var window =
        BrowserWindow.open(demo.product, options -> options.setViewportSize(1440, 900))) {
      var credentials = demo.dispatcherCredentials(1);
      window.page().route(BOARD, route -> answer(route, busy.board()));
      window.logIn("/board?day=" + week.monday + "&view=week", credentials);
      window.page().waitForSelector("[data-card='visit-0']");
      assertThat(requestsInSight(window.page())).as("requests in sight").isGreaterThanOrEqualTo(12);
      for (int width : WIDTHS) {
        window.page().setViewportSize(width, 2200); // high enough for all rows
        window.page().waitForFunction("document.querySelectorAll('[role=row]').length > 8");
        check(busy, read(window.page()), width);
      }
      window.isAccessible();
      window.hasNoErrors();
    }
  }

  private static void check(BusyWeek busy, List<Map<String, Object>> shown, int width) {
    for (var visit : busy.visits()) {
      var parts = shown.stream().filter(part -> part.get("id").equals(visit.id())).toList();
      var days = visit.firstDay().datesUntil(visit.lastDay().plusDays(1)).toList();
      assertThat(parts)
          .as("days of %s at %d px", visit, width)
          .extracting(part -> part.get("date"))
          .containsExactlyElementsOf(days.stream().map(LocalDate::toString).toList());
      assertThat(parts)
          .allMatch(part -> part.get("row").equals("technician-" + visit.technician()))
          .allMatch(part -> (boolean) part.get("isInCell") && (boolean) part.get("isInColumn"));
      assertThat(parts.getFirst().get("time"))
          .isEqualTo(clock(ZurichTime.time(visit.start())) + (days.size() > 1 ? "→" : ""));
      if (days.size() > 1) {
        assertThat(parts.getLast().get("time"))
            .isEqualTo("→" + clock(ZurichTime.time(visit.start().plus(visit.length()))));
      }
    }
    inOrder(busy, shown);
  }

  /** Visits of one cell stand below one another in the order of their times. */
  private static void inOrder(BusyWeek busy, List<Map<String, Object>> shown) {
    for (int technician = 0; technician < BusyWeek.TECHNICIANS; technician++) {
      for (int day = 0; day < 5; day++) {
        var date = busy.monday().plusDays(day).toString();
        var row = "technician-" + technician;
        var tops =
            shown.stream()
                .filter(part -> part.get("row").equals(row) && part.get("date").equals(date))
                .sorted((a, b) -> minutes(a) - minutes(b))
                .map(part -> ((Number) part.get("top")).doubleValue())
                .toList();
        assertThat(tops).hasSizeGreaterThanOrEqualTo(5).isSorted().doesNotHaveDuplicates();
      }
    }
  }

  private static int minutes(Map<String, Object> part) {
    var time = ((String) part.get("time")).split(":");
    return Integer.parseInt(time[0]) * 60 + Integer.parseInt(time[1]);
  }

  private static String clock(LocalTime time) {
    return "%d:%02d".formatted(time.getHour(), time.getMinute());
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> read(Page page) {
    return (List<Map<String, Object>>) page.evaluate(VISITS);
  }

  /** The number of blue cards that are wholly in the window. */
  private static int requestsInSight(Page page) {
    return ((Number)
            page.evaluate(
                """
                () => [...document.querySelectorAll('li.blue')].filter(card => {
                  const { top, bottom } = card.getBoundingClientRect();
                  const list = card.closest('ul').getBoundingClientRect();
                  return top >= list.top && bottom <= Math.min(list.bottom, innerHeight);
                }).length"""))
        .intValue();
  }

  private static void answer(Route route, Map<String, Object> board) {
    route.fulfill(
        new Route.FulfillOptions()
            .setContentType("application/json")
            .setBody(JsonMapper.shared().writeValueAsString(board)));
  }
}

package org.fsmlight.board;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

/** How somebody works on the board: everything can be done with either. */
enum Hands {
  MOUSE {
    @Override
    void press(Locator button) {
      button.click();
    }

    @Override
    void open(BoardPage board, Locator card) {
      card.click();
    }

    @Override
    void write(Locator field, String value) {
      field.fill(value);
    }

    @Override
    void choose(Locator select, String option) {
      select.selectOption(option);
    }

    @Override
    void move(BoardPage board, Locator card, String row, Instant from, Instant to) {
      Page page = board.page();
      card.scrollIntoViewIfNeeded();
      var grip = card.boundingBox();
      var cell = cell(board, row, to).boundingBox();
      Mouse mouse = page.mouse();
      mouse.move(grip.x + GRIP, grip.y + GRIP);
      mouse.down();
      mouse.move(grip.x + 4 * GRIP, grip.y - 4 * GRIP, new Mouse.MoveOptions().setSteps(3));
      double x =
          from == null
              ? cell.x + 1 + cell.width * shareOfDay(to)
              : grip.x + GRIP + cell.width * daysBetween(from, to);
      mouse.move(x, cell.y + cell.height / 2, new Mouse.MoveOptions().setSteps(5));
      mouse.up();
    }
  },

  KEYBOARD {
    @Override
    void press(Locator button) {
      reach(button);
      button.page().keyboard().press("Enter");
    }

    @Override
    void open(BoardPage board, Locator card) {
      goTo(board, card);
      board.page().keyboard().press("Enter");
    }

    /** In which order a date is typed is up to the browser's language: it is set where Tab led. */
    @Override
    void write(Locator field, String value) {
      reach(field);
      switch (field.getAttribute("type")) {
        case "date", "time" -> field.fill(value);
        case null, default -> field.page().keyboard().type(value);
      }
    }

    @Override
    void choose(Locator select, String option) {
      reach(select);
      select.page().keyboard().type(option);
    }

    @Override
    void move(BoardPage board, Locator card, String row, Instant from, Instant to) {
      goTo(board, card);
      var keyboard = board.page().keyboard();
      keyboard.press("m");
      board.page().waitForTimeout(SETTLE_MS);
      for (int tries = 0; tries < MOST_ROWS && !isOver(board, row); tries++) {
        keyboard.press("ArrowDown");
      }
      assertThat(isOver(board, row)).as("carried over the row of %s", row).isTrue();
      long days =
          ChronoUnit.DAYS.between(
              from.atZone(Week.ZURICH).toLocalDate(), to.atZone(Week.ZURICH).toLocalDate());
      repeat(board, days > 0 ? "Shift+ArrowRight" : "Shift+ArrowLeft", Math.abs(days));
      long minutes =
          Duration.between(
                  from.atZone(Week.ZURICH).toLocalTime(), to.atZone(Week.ZURICH).toLocalTime())
              .toMinutes();
      repeat(board, minutes > 0 ? "ArrowRight" : "ArrowLeft", Math.abs(minutes) / QUARTER);
      keyboard.press("Enter");
    }
  };

  private static final int GRIP = 6;
  private static final int QUARTER = 15;
  private static final int MOST_ROWS = 12;
  private static final int MOST_TABS = 120;
  private static final int SETTLE_MS = 50;

  abstract void press(Locator button);

  abstract void write(Locator field, String value);

  abstract void choose(Locator select, String option);

  /** A card in the lists or in the calendar. */
  abstract void open(BoardPage board, Locator card);

  /**
   * Moves a card into a technician's row, up to the question that follows.
   *
   * @param from when it is, or null when it has no date/time yet and is dragged
   */
  abstract void move(BoardPage board, Locator card, String row, Instant from, Instant to);

  /** By Tab alone, as often as it takes. */
  static void reach(Locator target) {
    Page page = target.page();
    for (int tabs = 0; tabs < MOST_TABS && !isFocused(target); tabs++) {
      page.keyboard().press("Tab");
    }
    assertThat(isFocused(target)).as("reached by Tab: %s", target).isTrue();
  }

  /** Tab leads to the list or the calendar, arrows to the card. */
  private static void goTo(BoardPage board, Locator card) {
    boolean isInCalendar = (boolean) card.evaluate("card => card.closest('[role=grid]') !== null");
    if (isInCalendar) {
      reach(board.grid().locator("[tabindex='0']").first());
      board.page().keyboard().press("Control+Home");
      board.page().keyboard().press("Home");
      for (int row = 0; row < MOST_ROWS && !isFocused(card); row++) {
        for (int step = 0; step < MOST_TABS && !isFocused(card) && isBefore(card); step++) {
          board.page().keyboard().press("ArrowRight");
        }
        if (!isFocused(card)) {
          board.page().keyboard().press("ArrowDown");
          board.page().keyboard().press("Home");
        }
      }
    } else {
      reach(card.locator("xpath=ancestor::ul[1]").locator("[data-card][tabindex='0']"));
      board.page().keyboard().press("Home");
      for (int step = 0; step < MOST_TABS && !isFocused(card); step++) {
        board.page().keyboard().press("ArrowRight");
      }
    }
    assertThat(isFocused(card)).as("led to by arrows: %s", card).isTrue();
  }

  private static boolean isFocused(Locator element) {
    return (boolean) element.evaluate("element => element === document.activeElement");
  }

  /** Whether the focus is in the card's row, on a day before it or on that day. */
  private static boolean isBefore(Locator card) {
    return (boolean)
        card.evaluate(
            """
            card => {
              const cell = card.closest('[role=gridcell]');
              const here = document.activeElement.closest('[role=gridcell]');
              return here !== null && here.dataset.row === cell.dataset.row
                && here.dataset.date <= cell.dataset.date;
            }""");
  }

  private static boolean isOver(BoardPage board, String row) {
    return board.page().locator(".tooltip").textContent().contains(row);
  }

  private static void repeat(BoardPage board, String key, long times) {
    for (long time = 0; time < times; time++) {
      board.page().keyboard().press(key);
    }
  }

  private static Locator cell(BoardPage board, String row, Instant at) {
    return board.row(row).locator("[data-date='" + at.atZone(Week.ZURICH).toLocalDate() + "']");
  }

  /** In widths of a day's column, which shows twelve hours. */
  private static double daysBetween(Instant from, Instant to) {
    long days =
        ChronoUnit.DAYS.between(
            from.atZone(Week.ZURICH).toLocalDate(), to.atZone(Week.ZURICH).toLocalDate());
    return days + shareOfDay(to) - shareOfDay(from);
  }

  /** Of a day from 7 to 19, as the calendar shows it unless a card lies beyond. */
  private static double shareOfDay(Instant at) {
    LocalTime time = at.atZone(Week.ZURICH).toLocalTime();
    return (time.toSecondOfDay() / 3600.0 - 7) / 12;
  }
}

package org.fsmlight.board;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Mouse and keyboard: each suffices for every action on the board. */
enum InputDevice {
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
      var page = board.page();
      card.scrollIntoViewIfNeeded();
      var grip = card.boundingBox();
      var cell = cell(board, row, to).boundingBox();
      var mouse = page.mouse();
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

    /** The browser's language decides in which order a date is typed, so it is filled in. */
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
      for (int tries = 0; tries < MAX_ROWS && !isOver(board, row); tries++) {
        keyboard.press("ArrowDown");
      }
      assertThat(isOver(board, row)).as("moved over the row of %s", row).isTrue();
      long days =
          ChronoUnit.DAYS.between(
              from.atZone(ZurichTime.ZURICH).toLocalDate(),
              to.atZone(ZurichTime.ZURICH).toLocalDate());
      repeat(board, days > 0 ? "Shift+ArrowRight" : "Shift+ArrowLeft", Math.abs(days));
      long minutes =
          Duration.between(
                  from.atZone(ZurichTime.ZURICH).toLocalTime(),
                  to.atZone(ZurichTime.ZURICH).toLocalTime())
              .toMinutes();
      repeat(board, minutes > 0 ? "ArrowRight" : "ArrowLeft", Math.abs(minutes) / QUARTER);
      keyboard.press("Enter");
    }
  };

  private static final int GRIP = 6;
  private static final int QUARTER = 15;
  private static final int MAX_ROWS = 12;
  private static final int MAX_TABS = 120;
  private static final int SETTLE_MS = 50;

  abstract void press(Locator button);

  abstract void write(Locator field, String value);

  abstract void choose(Locator select, String option);

  /** A card in the lists or in the calendar. */
  abstract void open(BoardPage board, Locator card);

  /**
   * Moves a card into a technician's row, until the confirmation dialog opens.
   *
   * @param from the card's present start, or null if it has none and is dragged
   */
  abstract void move(BoardPage board, Locator card, String row, Instant from, Instant to);

  /** Moves the focus to the target with the Tab key. */
  static void reach(Locator target) {
    var page = target.page();
    for (int tabs = 0; tabs < MAX_TABS && !isFocused(target); tabs++) {
      page.keyboard().press("Tab");
    }
    assertThat(isFocused(target)).as("reached by Tab: %s", target).isTrue();
  }

  /** Moves the focus to a list or the calendar with Tab, and to the card with arrow keys. */
  private static void goTo(BoardPage board, Locator card) {
    var isInCalendar = (boolean) card.evaluate("card => card.closest('[role=grid]') !== null");
    if (isInCalendar) {
      reach(board.grid().locator("[tabindex='0']").first());
      board.page().keyboard().press("Control+Home");
      board.page().keyboard().press("Home");
      for (int row = 0; row < MAX_ROWS && !isFocused(card); row++) {
        for (int step = 0; step < MAX_TABS && !isFocused(card) && isBefore(card); step++) {
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
      for (int step = 0; step < MAX_TABS && !isFocused(card); step++) {
        board.page().keyboard().press("ArrowRight");
      }
    }
    assertThat(isFocused(card)).as("reached by arrow keys: %s", card).isTrue();
  }

  private static boolean isFocused(Locator element) {
    return (boolean) element.evaluate("element => element === document.activeElement");
  }

  /** True if the focus is in the card's row, on its day or an earlier one. */
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
    return board
        .row(row)
        .locator("[data-date='" + at.atZone(ZurichTime.ZURICH).toLocalDate() + "']");
  }

  /** The distance in columns: a column is a day and shows twelve hours. */
  private static double daysBetween(Instant from, Instant to) {
    long days =
        ChronoUnit.DAYS.between(
            from.atZone(ZurichTime.ZURICH).toLocalDate(),
            to.atZone(ZurichTime.ZURICH).toLocalDate());
    return days + shareOfDay(to) - shareOfDay(from);
  }

  /** The position in a column, which shows 7 to 19 o'clock unless a card is outside these hours. */
  private static double shareOfDay(Instant at) {
    var time = at.atZone(ZurichTime.ZURICH).toLocalTime();
    return (time.toSecondOfDay() / 3600.0 - 7) / 12;
  }
}

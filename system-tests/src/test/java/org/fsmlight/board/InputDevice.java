package org.fsmlight.board;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
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
    void drag(BoardPage board, Locator card, String row, Instant from, Instant to) {
      card.scrollIntoViewIfNeeded();
      var grip = card.boundingBox();
      var cell = cell(board, row, to).boundingBox();
      var mouse = board.page().mouse();
      mouse.move(grip.x + GRIP, grip.y + GRIP);
      mouse.down();
      mouse.move(grip.x + 4 * GRIP, grip.y - 4 * GRIP, new Mouse.MoveOptions().setSteps(3));
      mouse.move(
          cell.x + cell.width / 2, cell.y + cell.height / 2, new Mouse.MoveOptions().setSteps(5));
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
    void drag(BoardPage board, Locator card, String row, Instant from, Instant to) {
      goTo(board, card);
      var keyboard = board.page().keyboard();
      keyboard.press("m");
      board.page().waitForTimeout(SETTLE_MS);
      for (int tries = 0; tries < MAX_ROWS && !isOver(board, row); tries++) {
        keyboard.press("ArrowDown");
      }
      assertThat(isOver(board, row)).as("moved over the row of %s", row).isTrue();
      long days = ChronoUnit.DAYS.between(ZurichTime.date(from), ZurichTime.date(to));
      repeat(board, days > 0 ? "ArrowRight" : "ArrowLeft", Math.abs(days));
      keyboard.press("Enter");
    }
  };

  private static final int GRIP = 6;
  private static final int DAYS = 7;
  private static final int MAX_ROWS = 12;
  private static final int MAX_TABS = 120;
  private static final int SETTLE_MS = 50;

  abstract void press(Locator button);

  abstract void write(Locator field, String value);

  abstract void choose(Locator select, String option);

  /** A card in the lists or in the calendar. */
  abstract void open(BoardPage board, Locator card);

  /** Moves a card in the week to the cell of a technician and a day. */
  abstract void drag(BoardPage board, Locator card, String row, Instant from, Instant to);

  /**
   * Moves a card in the week into a technician's row, until the confirmation dialog is open and has
   * the wanted time.
   *
   * @param from the card's present start
   */
  void move(BoardPage board, Locator card, String row, Instant from, Instant to) {
    drag(board, card, row, from, to);
    if (!ZurichTime.time(from).equals(ZurichTime.time(to))) {
      write(board.dialog().getByLabel("Time"), ZurichTime.time(to).toString());
    }
  }

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
      for (int day = 0; day < DAYS && !isInColumnOf(card); day++) {
        board.page().keyboard().press("ArrowRight");
      }
      for (int step = 0; step < MAX_TABS && !isFocused(card); step++) {
        board.page().keyboard().press("ArrowDown");
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

  /** True if the focus is on the card's day. */
  private static boolean isInColumnOf(Locator card) {
    return (boolean)
        card.evaluate(
            """
            card => {
              const here = document.activeElement.closest('[role=gridcell]');
              return here?.dataset.date === card.closest('[role=gridcell]').dataset.date;
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
    return board.row(row).locator("[data-date='" + ZurichTime.date(at) + "']");
  }
}

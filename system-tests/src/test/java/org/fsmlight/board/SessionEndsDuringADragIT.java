package org.fsmlight.board;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Instant;
import org.fsmlight.running.BrowserWindow;
import org.fsmlight.running.Demo;
import org.fsmlight.running.InABrowser;
import org.fsmlight.running.OwnCompany;
import org.junit.jupiter.api.Test;

/** A session that ends during a drag is renewed over the page, and the drag goes on. */
@InABrowser
class SessionEndsDuringADragIT {

  private final Demo demo = Demo.shared();
  private final OwnCompany company = new OwnCompany(demo);

  @Test
  void losesNothing() {
    var monday = ZurichTime.freeMonday();
    var ten = ZurichTime.at(monday.plusDays(1), 10);
    company.planned("Ada Keller", ten, "Luca Meier");
    var session = company.veraAgain();
    try (var window = BrowserWindow.open(demo.product)) {
      var board = BoardPage.open(window, company, session, monday);
      carry(board, board.bar("Luca Meier", "Ada Keller"), "Sara Favre", ten);
      session.post("/logout", "").is(204);
      board.page().mouse().up();

      assertThat(ended(board)).isVisible();
      window.isAccessible();
      Screenshots.take(window, "session-ended");
      logInOver(board);
      assertThat(ended(board)).hasCount(0);

      assertThat(board.dialog()).containsText("Will be notified");
      board.button(board.dialog(), "Reassign").click();
      assertThat(board.dialog()).hasCount(0);
      assertThat(board.bar("Sara Favre", "Ada Keller")).isVisible();
      window.hasNoErrors();
    }
  }

  private static void carry(BoardPage board, Locator card, String row, Instant at) {
    var from = card.boundingBox();
    var to = board.row(row).locator("[data-date='" + ZurichTime.date(at) + "']").boundingBox();
    var mouse = board.page().mouse();
    mouse.move(from.x + 6, from.y + 6);
    mouse.down();
    mouse.move(to.x + to.width / 2, to.y + to.height / 2, new Mouse.MoveOptions().setSteps(6));
  }

  private static Locator ended(BoardPage board) {
    return board
        .page()
        .getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Your session has ended"));
  }

  /** Logs in in the window that the dialog opens. It closes itself. */
  private void logInOver(BoardPage board) {
    var popup = board.page().waitForPopup(() -> board.button(ended(board), "Log in").click());
    popup.locator("input[name=username]").fill(company.mailOfVera());
    popup.locator("input[name=password]").fill(company.passwordOfVera());
    popup.waitForClose(() -> popup.keyboard().press("Enter"));
  }
}

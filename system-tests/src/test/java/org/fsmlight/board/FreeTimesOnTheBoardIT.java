package org.fsmlight.board;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.fsmlight.running.BrowserWindow;
import org.fsmlight.running.Demo;
import org.fsmlight.running.InABrowser;
import org.fsmlight.running.OwnCompany;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The confirm dialog of a drop on a busy technician offers the free times of that day. */
@InABrowser
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FreeTimesOnTheBoardIT {

  private final Demo demo = Demo.shared();
  private final OwnCompany company = new OwnCompany(demo);

  @ParameterizedTest
  @EnumSource
  void offersFreeTimesOfTheTechnicianOnThatDay(InputDevice input) {
    var monday = ZurichTime.freeMonday();
    var ten = ZurichTime.at(monday.plusDays(1), 10);
    company.planned("Rosa Frei", ten, "Sara Favre");
    company.planned("Emil Moser", ten, "Luca Meier");
    try (var window = BrowserWindow.open(demo.product)) {
      var board = BoardPage.open(window, company, company.vera(), monday);
      input.drag(board, board.bar("Luca Meier", "Emil Moser"), "Sara Favre", ten, ten);
      var free = board.dialog().getByRole(AriaRole.GROUP).getByRole(AriaRole.BUTTON);
      assertThat(free.getByText("9:00", exactly())).isVisible();
      assertThat(free.getByText("10:00", exactly())).hasCount(0);
      assertThat(board.dialog()).containsText("Sara Favre has something else then");
      window.isAccessible();
      Screenshots.take(window, "free-times-" + input);
      input.press(free.getByText("11:00", exactly()));
      input.press(board.button(board.dialog(), "Reassign"));
      assertThat(board.dialog()).hasCount(0);
      assertThat(board.bar("Sara Favre", "Emil Moser"))
          .hasAttribute("aria-label", Pattern.compile("11:00–12:00"));
      window.hasNoErrors();
    }
  }

  private static Locator.GetByTextOptions exactly() {
    return new Locator.GetByTextOptions().setExact(true);
  }
}

package org.fsmlight.board;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Pattern;
import org.fsmlight.running.Demo;
import org.fsmlight.running.InABrowser;
import org.fsmlight.running.OwnCompany;
import org.fsmlight.running.Product;
import org.fsmlight.running.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Vera and Marc work on the same board, side by side. */
@InABrowser
class SeveralDispatchersOnTheBoardIT {

  private static final LocalDate MONDAY = Week.next();
  private static final Instant TEN = Week.at(MONDAY.plusDays(1), 10);

  private final Demo demo = new Demo(Product.shared());
  private final OwnCompany company = new OwnCompany(demo);

  @Test
  void eachSeesWhatTheOtherDoes() {
    try (var chromium = new Window.Chromium();
        var hers = chromium.window(demo.product);
        var his = chromium.window(demo.product)) {
      var vera = BoardPage.open(hers, company, company.vera(), MONDAY);
      var marc = BoardPage.open(his, company, company.marc(), MONDAY);
      company.booked("Ada Keller", TEN);
      assertThat(vera.request("Ada Keller")).isVisible();
      assertThat(marc.request("Ada Keller")).isVisible();

      Hands.MOUSE.press(marc.button(marc.request("Ada Keller"), "Accept"));
      Hands.MOUSE.press(marc.button(marc.dialog(), "Later"));
      assertThat(vera.request("Ada Keller")).hasCount(0);
      assertThat(vera.accepted("Ada Keller")).isVisible();

      Hands.MOUSE.move(vera, vera.bar("To assign", "Ada Keller"), "Sara Favre", TEN, TEN);
      Hands.MOUSE.press(vera.button(vera.dialog(), "Assign"));
      assertThat(marc.bar("Sara Favre", "Ada Keller")).isVisible();
      assertThat(marc.accepted("Ada Keller")).hasCount(0);
      hers.isQuiet();
      his.isQuiet();
    }
  }

  @ParameterizedTest
  @EnumSource
  void whoWasTooLateIsToldWhatTheOtherDid(Hands hands) {
    String call = company.planned("Jonas Graf", TEN, "Luca Meier");
    try (var chromium = new Window.Chromium();
        var window = chromium.window(demo.product)) {
      var marc = BoardPage.open(window, company, company.marc(), MONDAY);
      Instant noon = TEN.plus(Duration.ofHours(2));
      hands.move(marc, marc.bar("Luca Meier", "Jonas Graf"), "Sara Favre", TEN, TEN);
      assertThat(marc.dialog()).containsText("Sara Favre");
      company.command(call, "schedule", Map.of("start", noon.toString()));
      hands.press(marc.button(marc.dialog(), "Reassign"));
      assertThat(marc.dialog()).containsText("Somebody was faster");
      assertThat(marc.dialog()).containsText("Vera Frei");
      assertThat(marc.dialog()).containsText("12:00");
      window.isAccessible();
      Pictures.take(window, "refused-" + hands);
      hands.press(marc.button(marc.dialog(), "Cancel"));
      assertThat(marc.bar("Luca Meier", "Jonas Graf"))
          .hasAttribute("aria-label", Pattern.compile("12:00"));
      assertThat(marc.bar("Sara Favre", "Jonas Graf")).hasCount(0);
    }
  }

  @ParameterizedTest
  @EnumSource
  void anOverlapIsExplainedAndMayBeInsistedOn(Hands hands) {
    company.planned("Rosa Frei", TEN, "Sara Favre");
    Instant half = TEN.plus(Duration.ofMinutes(30));
    company.planned("Emil Moser", half, null);
    try (var chromium = new Window.Chromium();
        var window = chromium.window(demo.product)) {
      var board = BoardPage.open(window, company, company.vera(), MONDAY);
      hands.move(board, board.bar("To assign", "Emil Moser"), "Sara Favre", half, half);
      hands.press(board.button(board.dialog(), "Assign"));
      assertThat(board.dialog()).containsText("Sara Favre is busy then");
      window.isAccessible();
      Pictures.take(window, "overlap-" + hands);
      hands.press(board.button(board.dialog(), "Open call"));
      assertThat(board.panel()).containsText("Rosa Frei");
      assertThat(board.bar("Sara Favre", "Emil Moser")).hasCount(0);
      board.button(board.panel(), "Close the service call").click();

      hands.move(board, board.bar("To assign", "Emil Moser"), "Sara Favre", half, half);
      hands.press(board.button(board.dialog(), "Assign"));
      hands.press(board.button(board.dialog(), "Assign anyway"));
      assertThat(board.bar("Sara Favre", "Emil Moser")).isVisible();
      assertThat(board.bar("Sara Favre", "Rosa Frei")).isVisible();
    }
  }

  @Test
  void whoLosesVerificationIsNoLongerFitForTheCall() {
    company.planned("Lena Roth", TEN, "Luca Meier");
    try (var chromium = new Window.Chromium();
        var window = chromium.window(demo.product)) {
      var board = BoardPage.open(window, company, company.vera(), MONDAY);
      assertThat(board.bar("Luca Meier", "Lena Roth")).isVisible();
      company
          .dispatcher()
          .post("/api/technicians/" + company.technician("Luca Meier") + "/deactivate", "")
          .is(200);
      board.isColoured(board.bar("Luca Meier", "Lena Roth"), "orange", "no longer verified");
      company
          .dispatcher()
          .post("/api/technicians/" + company.technician("Luca Meier") + "/reactivate", "")
          .is(200);
      board.isColoured(board.bar("Luca Meier", "Lena Roth"), "orange", "call client");
    }
  }

  @Test
  void theTeamPanelSaysWhoMayFulfilCallsAndWhatOthersLack() {
    try (var chromium = new Window.Chromium();
        var window = chromium.window(demo.product)) {
      var board = BoardPage.open(window, company, company.vera(), MONDAY);
      board.button("Team").click();
      var team =
          board
              .page()
              .getByRole(AriaRole.COMPLEMENTARY, new Page.GetByRoleOptions().setName("Team"));
      assertThat(team).containsText("Luca Meier");
      assertThat(team).containsText("Elin Graf");
      assertThat(team).containsText("Missing");
      window.isAccessible();
    }
  }
}

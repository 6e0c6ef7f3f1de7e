package org.fsmlight.board;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Pattern;
import org.fsmlight.running.BrowserWindow;
import org.fsmlight.running.Demo;
import org.fsmlight.running.InABrowser;
import org.fsmlight.running.OwnCompany;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Vera and Marc work on the same board at the same time. */
@InABrowser
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SeveralDispatchersOnTheBoardIT {

  private final Demo demo = Demo.shared();
  private final OwnCompany company = new OwnCompany(demo);
  private LocalDate monday;
  private Instant ten;

  @BeforeEach
  void chooseAnEmptyWeek() {
    monday = ZurichTime.freeMonday();
    ten = ZurichTime.at(monday.plusDays(1), 10);
  }

  @Test
  void eachSeesWhatTheOtherDoes() {
    try (var hers = BrowserWindow.open(demo.product);
        var his = BrowserWindow.open(demo.product)) {
      var vera = BoardPage.open(hers, company, company.vera(), monday);
      var marc = BoardPage.open(his, company, company.marc(), monday);
      company.booked("Ada Keller", ten);
      assertThat(vera.request("Ada Keller")).isVisible();
      assertThat(marc.request("Ada Keller")).isVisible();

      InputDevice.MOUSE.press(marc.button(marc.request("Ada Keller"), "Accept"));
      InputDevice.MOUSE.press(marc.button(marc.dialog(), "Later"));
      assertThat(vera.request("Ada Keller")).hasCount(0);
      assertThat(vera.accepted("Ada Keller")).isVisible();

      InputDevice.MOUSE.move(vera, vera.bar("To assign", "Ada Keller"), "Sara Favre", ten, ten);
      InputDevice.MOUSE.press(vera.button(vera.dialog(), "Assign"));
      assertThat(marc.bar("Sara Favre", "Ada Keller")).isVisible();
      assertThat(marc.accepted("Ada Keller")).hasCount(0);
      hers.hasNoErrors();
      his.hasNoErrors();
    }
  }

  @ParameterizedTest
  @EnumSource
  void lateDispatcherSeesWhatTheOtherDid(InputDevice input) {
    var call = company.planned("Jonas Graf", ten, "Luca Meier");
    try (var window = BrowserWindow.open(demo.product)) {
      var marc = BoardPage.open(window, company, company.marc(), monday);
      var noon = ten.plus(Duration.ofHours(2));
      input.move(marc, marc.bar("Luca Meier", "Jonas Graf"), "Sara Favre", ten, ten);
      assertThat(marc.dialog()).containsText("Sara Favre");
      company.command(call, "schedule", Map.of("start", noon.toString()));
      input.press(marc.button(marc.dialog(), "Reassign"));
      assertThat(marc.dialog()).containsText("Somebody was faster");
      assertThat(marc.dialog()).containsText("Vera Frei");
      assertThat(marc.dialog()).containsText("12:00");
      window.isAccessible();
      Screenshots.take(window, "refused-" + input);
      input.press(marc.button(marc.dialog(), "Cancel"));
      assertThat(marc.bar("Luca Meier", "Jonas Graf"))
          .hasAttribute("aria-label", Pattern.compile("12:00"));
      assertThat(marc.bar("Sara Favre", "Jonas Graf")).hasCount(0);
    }
  }

  @ParameterizedTest
  @EnumSource
  void explainsAnOverlapAndAssignsOnRequest(InputDevice input) {
    company.planned("Rosa Frei", ten, "Sara Favre");
    var half = ten.plus(Duration.ofMinutes(30));
    company.planned("Emil Moser", half, null);
    try (var window = BrowserWindow.open(demo.product)) {
      var board = BoardPage.open(window, company, company.vera(), monday);
      input.move(board, board.bar("To assign", "Emil Moser"), "Sara Favre", half, half);
      input.press(board.button(board.dialog(), "Assign"));
      assertThat(board.dialog()).containsText("Sara Favre is busy then");
      window.isAccessible();
      Screenshots.take(window, "overlap-" + input);
      input.press(board.button(board.dialog(), "Open call"));
      assertThat(board.panel()).containsText("Rosa Frei");
      assertThat(board.bar("Sara Favre", "Emil Moser")).hasCount(0);
      board.button(board.panel(), "Close the service call").click();

      input.move(board, board.bar("To assign", "Emil Moser"), "Sara Favre", half, half);
      input.press(board.button(board.dialog(), "Assign"));
      input.press(board.button(board.dialog(), "Assign anyway"));
      assertThat(board.bar("Sara Favre", "Emil Moser")).isVisible();
      assertThat(board.bar("Sara Favre", "Rosa Frei")).isVisible();
    }
  }

  @Test
  void marksACallWhoseTechnicianLosesVerification() {
    company.planned("Lena Roth", ten, "Luca Meier");
    try (var window = BrowserWindow.open(demo.product)) {
      var board = BoardPage.open(window, company, company.vera(), monday);
      var luca = "/api/technicians/" + company.technician("Luca Meier");
      assertThat(board.bar("Luca Meier", "Lena Roth")).isVisible();
      company.vera().post(luca + "/deactivate", "").is(200);
      board.isColoured(board.bar("Luca Meier", "Lena Roth"), "orange", "no longer verified");
      company.vera().post(luca + "/reactivate", "").is(200);
      board.isColoured(board.bar("Luca Meier", "Lena Roth"), "orange", "call client");
    }
  }

  @Test
  void teamPanelListsAllTechniciansAndWhatUnverifiedOnesLack() {
    try (var window = BrowserWindow.open(demo.product)) {
      var board = BoardPage.open(window, company, company.vera(), monday);
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

package org.fsmlight.board;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.fsmlight.running.Demo;
import org.fsmlight.running.InABrowser;
import org.fsmlight.running.Mailbox;
import org.fsmlight.running.OwnCompany;
import org.fsmlight.running.Product;
import org.fsmlight.running.Window;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The guide from the first step to its options, on the board: by mouse, and by keyboard alone. */
@InABrowser
class GuideOnTheBoardIT {

  private static final LocalDate MONDAY = Week.next();
  private static final Instant TEN = Week.at(MONDAY.plusDays(1), 10);

  private final Demo demo = new Demo(Product.shared());

  @ParameterizedTest
  @EnumSource
  void aServiceBookedWithDateAndTime(Hands hands) {
    var company = new OwnCompany(demo);
    try (var chromium = new Window.Chromium();
        var window = chromium.window(demo.product)) {
      var board = BoardPage.open(window, company, company.vera(), MONDAY);
      step1ReceiveAServiceRequest(board);
      step2Accept(board, hands);
      step3AssignToATechnician(board, hands);
      step4CallTheClient(board, hands);
      option1EditDateAndTime(board, hands);
      option2ReassignToAnotherTechnician(board, hands);
      window.isAccessible();
      window.isQuiet();
    }
  }

  private void step1ReceiveAServiceRequest(BoardPage board) {
    assertThat(board.page().getByText("Nothing to do on these days")).isVisible();
    String id = board.company().booked("Ada Keller", TEN);
    var request = board.request("Ada Keller");
    assertThat(request).isVisible();
    assertThat(board.page()).hasTitle(Pattern.compile("^\\(1\\) "));
    var mail = new Mailbox(demo, board.company().vera().email()).linkTo("call=" + id);
    org.assertj.core.api.Assertions.assertThat(mail).contains("/board");
  }

  private void step2Accept(BoardPage board, Hands hands) {
    hands.open(board, board.handle(board.request("Ada Keller")));
    assertThat(board.panel()).containsText("CHF");
    assertThat(board.panel()).containsText("60 min");
    hands.press(board.button(board.panel(), "Accept"));
    var reminder = board.dialog();
    assertThat(reminder).containsText("Now call Ada Keller");
    assertThat(reminder.locator("a[href^='tel:']")).isVisible();
    board.window().isAccessible();
    hands.press(board.button(reminder, "Later"));
    assertThat(board.accepted("Ada Keller")).isVisible();
    assertThat(board.request("Ada Keller")).hasCount(0);
    board.isColoured(board.bar("To assign", "Ada Keller"), "orange", "assign");
    demo.mailTo(board.company().mailOf("Ada Keller"));
    close(board, hands);
  }

  private void step3AssignToATechnician(BoardPage board, Hands hands) {
    hands.move(board, board.bar("To assign", "Ada Keller"), "Luca Meier", TEN, TEN);
    assertThat(board.dialog()).containsText("Luca Meier by push");
    confirm(board, hands, "Assign");
    board.isColoured(board.bar("Luca Meier", "Ada Keller"), "orange", "call client");
    assertThat(board.accepted("Ada Keller")).hasCount(0);
    assertThat(board.bar("To assign", "Ada Keller")).hasCount(0);
  }

  private void step4CallTheClient(BoardPage board, Hands hands) {
    hands.open(board, board.bar("Luca Meier", "Ada Keller"));
    hands.press(board.button(board.panel(), "Client called"));
    board.isColoured(board.bar("Luca Meier", "Ada Keller"), "green", "ready");
    assertThat(board.panel()).containsText("Ready");
    close(board, hands);
  }

  private void option1EditDateAndTime(BoardPage board, Hands hands) {
    Instant later = TEN.plus(Duration.ofHours(28));
    hands.move(board, board.bar("Luca Meier", "Ada Keller"), "Luca Meier", TEN, later);
    assertThat(board.dialog()).containsText("make sure the client agrees");
    assertThat(board.dialog()).containsText("Ada Keller by mail");
    confirm(board, hands, "Change time");
    assertThat(board.bar("Luca Meier", "Ada Keller"))
        .hasAttribute("aria-label", Pattern.compile("14:00"));
    demo.mailTo(board.company().mailOf("Ada Keller"), "14:00");

    hands.open(board, board.bar("Luca Meier", "Ada Keller"));
    hands.press(board.button(board.panel(), "Change… Date and time"));
    hands.write(board.dialog().getByLabel("Time"), "15:30");
    confirm(board, hands, "Change time");
    assertThat(board.bar("Luca Meier", "Ada Keller"))
        .hasAttribute("aria-label", Pattern.compile("15:30"));
    close(board, hands);
  }

  private void option2ReassignToAnotherTechnician(BoardPage board, Hands hands) {
    Instant at = Week.at(MONDAY.plusDays(2), 15).plus(Duration.ofMinutes(30));
    hands.move(board, board.bar("Luca Meier", "Ada Keller"), "Sara Favre", at, at);
    assertThat(board.dialog()).containsText("Will be notified: Luca Meier and Sara Favre by push");
    confirm(board, hands, "Reassign");
    board.isColoured(board.bar("Sara Favre", "Ada Keller"), "green", "ready");

    hands.open(board, board.bar("Sara Favre", "Ada Keller"));
    hands.press(board.button(board.panel(), "Change… Technician"));
    hands.choose(board.dialog().getByLabel("Technician"), "Luca Meier");
    confirm(board, hands, "Reassign");
    board.isColoured(board.bar("Luca Meier", "Ada Keller"), "green", "ready");
    close(board, hands);
  }

  @ParameterizedTest
  @EnumSource
  void aServiceBookedWithoutDateAndTime(Hands hands) {
    var company = new OwnCompany(demo);
    try (var chromium = new Window.Chromium();
        var window = chromium.window(demo.product)) {
      var board = BoardPage.open(window, company, company.vera(), MONDAY);
      company.booked("Paul Rossi", null);
      assertThat(board.request("Paul Rossi")).containsText("no date yet");
      hands.press(board.button(board.request("Paul Rossi"), "Accept"));
      assertThat(board.dialog()).containsText("No date is agreed yet");
      hands.press(board.button(board.dialog(), "Client called"));
      assertThat(board.accepted("Paul Rossi")).containsText("define date");
      assertThat(board.bar("Paul Rossi")).hasCount(0);

      hands.press(board.button(board.accepted("Paul Rossi"), "Define date"));
      hands.choose(board.dialog().getByLabel("Technician"), "Sara Favre");
      hands.write(board.dialog().getByLabel("Date"), MONDAY.plusDays(3).toString());
      hands.write(board.dialog().getByLabel("Time"), "09:15");
      confirm(board, hands, "Assign");
      board.isColoured(board.bar("Sara Favre", "Paul Rossi"), "green", "ready");
      assertThat(board.accepted("Paul Rossi")).hasCount(0);
      demo.mailTo(company.mailOf("Paul Rossi"), "09:15");
      window.isQuiet();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aDeclinedRequestIsGoneAndCanBeTakenBackForSomeSeconds(Hands hands) {
    var company = new OwnCompany(demo);
    try (var chromium = new Window.Chromium();
        var window = chromium.window(demo.product)) {
      var board = BoardPage.open(window, company, company.vera(), MONDAY);
      company.booked("Mara Weber", TEN);
      hands.press(board.button(board.request("Mara Weber"), "Decline"));
      hands.write(board.reason(), "Too far away");
      confirm(board, hands, "Decline");
      assertThat(board.request("Mara Weber")).hasCount(0);
      undo(board, hands);
      assertThat(board.request("Mara Weber")).isVisible();
      hands.press(board.button(board.request("Mara Weber"), "Accept"));
      hands.press(board.button(board.dialog(), "Later"));

      hands.move(board, board.bar("To assign", "Mara Weber"), "Sara Favre", TEN, TEN);
      confirm(board, hands, "Assign");
      assertThat(board.bar("Sara Favre", "Mara Weber")).isVisible();
      undo(board, hands);
      assertThat(board.bar("To assign", "Mara Weber")).isVisible();
      assertThat(board.bar("Sara Favre", "Mara Weber")).hasCount(0);

      hands.open(board, board.bar("To assign", "Mara Weber"));
      hands.press(board.button(board.panel(), "Cancel the call"));
      hands.write(board.reason(), "Booked twice");
      confirm(board, hands, "Cancel the call");
      assertThat(board.bar("Mara Weber")).hasCount(0);
      assertThat(board.panel()).containsText("This service call was cancelled");
      window.isQuiet();
    }
  }

  /** What asks closes when it is done. */
  private static void confirm(BoardPage board, Hands hands, String name) {
    hands.press(board.button(board.dialog(), name));
    assertThat(board.dialog()).hasCount(0);
  }

  private static void undo(BoardPage board, Hands hands) {
    if (hands == Hands.KEYBOARD) {
      assertThat(board.button("Undo")).isVisible();
      board.page().keyboard().press("u");
    } else {
      board.button("Undo").click();
    }
  }

  private static void close(BoardPage board, Hands hands) {
    if (hands == Hands.KEYBOARD) {
      Hands.reach(board.button(board.panel(), "Close the service call"));
      board.page().keyboard().press("Escape");
    } else {
      board.button(board.panel(), "Close the service call").click();
    }
    assertThat(board.panel()).hasCount(0);
  }
}

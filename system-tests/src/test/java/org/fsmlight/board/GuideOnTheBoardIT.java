package org.fsmlight.board;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.fsmlight.running.BrowserWindow;
import org.fsmlight.running.Demo;
import org.fsmlight.running.ExpectedMails;
import org.fsmlight.running.InABrowser;
import org.fsmlight.running.Mailbox;
import org.fsmlight.running.OwnCompany;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The guide from the first step to its options, on the board: by mouse, and by keyboard alone. */
@InABrowser
@ParameterizedClass
@EnumSource
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GuideOnTheBoardIT {

  private final Demo demo = Demo.shared();
  private final ExpectedMails mails = new ExpectedMails(demo);
  @Parameter InputDevice input;
  private OwnCompany company;

  @BeforeParameterizedClassInvocation
  void signUpACompany() {
    company = new OwnCompany(demo);
  }

  @Test
  void aServiceBookedWithDateAndTime() {
    var monday = ZurichTime.freeMonday();
    var ten = ZurichTime.at(monday.plusDays(1), 10);
    try (var window = BrowserWindow.open(demo.product)) {
      var board = BoardPage.open(window, company, company.vera(), monday);
      var call = step1ReceiveAServiceRequest(board, ten);
      step2Accept(board);
      step3AssignToATechnician(board, ten);
      step4CallTheClient(board);
      option1EditDateAndTime(board, ten);
      // a technician is only notified of the end of an assignment that was sent
      demo.settledMessages(company.vera(), call);
      option2ReassignToAnotherTechnician(board, monday);
      window.isAccessible();
      window.hasNoErrors();
    }
  }

  private String step1ReceiveAServiceRequest(BoardPage board, Instant ten) {
    assertThat(board.page().getByText("Nothing to do on these days")).isVisible();
    var id = company.booked("Ada Keller", ten);
    var request = board.request("Ada Keller");
    assertThat(request).isVisible();
    assertThat(board.page()).hasTitle(Pattern.compile("^\\(1\\) "));
    var link = new Mailbox(demo, company.mailOfVera()).linkTo("call=" + id);
    org.assertj.core.api.Assertions.assertThat(link).contains("/board");
    return id;
  }

  private void step2Accept(BoardPage board) {
    input.open(board, board.handle(board.request("Ada Keller")));
    assertThat(board.panel()).containsText("CHF");
    assertThat(board.panel()).containsText("60 min");
    input.press(board.button(board.panel(), "Accept"));
    var reminder = board.dialog();
    assertThat(reminder).containsText("Now call Ada Keller");
    assertThat(reminder.locator("a[href^='tel:']")).isVisible();
    board.window().isAccessible();
    input.press(board.button(reminder, "Later"));
    assertThat(board.accepted("Ada Keller")).isVisible();
    assertThat(board.request("Ada Keller")).hasCount(0);
    board.isColoured(board.bar("To assign", "Ada Keller"), "orange", "assign");
    demo.mailTo(company.mailOf("Ada Keller"));
    close(board);
  }

  private void step3AssignToATechnician(BoardPage board, Instant ten) {
    input.move(board, board.bar("To assign", "Ada Keller"), "Luca Meier", ten, ten);
    assertThat(board.dialog()).containsText("Luca Meier by push");
    confirm(board, "Assign");
    board.isColoured(board.bar("Luca Meier", "Ada Keller"), "orange", "call client");
    assertThat(board.accepted("Ada Keller")).hasCount(0);
    assertThat(board.bar("To assign", "Ada Keller")).hasCount(0);
  }

  private void step4CallTheClient(BoardPage board) {
    input.open(board, board.bar("Luca Meier", "Ada Keller"));
    input.press(board.button(board.panel(), "Client called"));
    board.isColoured(board.bar("Luca Meier", "Ada Keller"), "green", "ready");
    assertThat(board.panel()).containsText("Ready");
    close(board);
  }

  private void option1EditDateAndTime(BoardPage board, Instant ten) {
    var later = ten.plus(Duration.ofHours(28));
    input.move(board, board.bar("Luca Meier", "Ada Keller"), "Luca Meier", ten, later);
    assertThat(board.dialog()).containsText("make sure the client agrees");
    assertThat(board.dialog()).containsText("Ada Keller by mail");
    confirm(board, "Change time");
    assertThat(board.bar("Luca Meier", "Ada Keller"))
        .hasAttribute("aria-label", Pattern.compile("14:00"));

    input.open(board, board.bar("Luca Meier", "Ada Keller"));
    input.press(board.button(board.panel(), "Change… Date and time"));
    input.write(board.dialog().getByLabel("Time"), "15:30");
    confirm(board, "Change time");
    assertThat(board.bar("Luca Meier", "Ada Keller"))
        .hasAttribute("aria-label", Pattern.compile("15:30"));
    mails.add(company.mailOf("Ada Keller"), "15:30");
    close(board);
  }

  private void option2ReassignToAnotherTechnician(BoardPage board, LocalDate monday) {
    var at = ZurichTime.at(monday.plusDays(2), 15).plus(Duration.ofMinutes(30));
    input.move(board, board.bar("Luca Meier", "Ada Keller"), "Sara Favre", at, at);
    assertThat(board.dialog()).containsText("Will be notified: Luca Meier and Sara Favre by push");
    confirm(board, "Reassign");
    board.isColoured(board.bar("Sara Favre", "Ada Keller"), "green", "ready");

    input.open(board, board.bar("Sara Favre", "Ada Keller"));
    input.press(board.button(board.panel(), "Change… Technician"));
    input.choose(board.dialog().getByLabel("Technician"), "Luca Meier");
    confirm(board, "Reassign");
    board.isColoured(board.bar("Luca Meier", "Ada Keller"), "green", "ready");
    close(board);
  }

  @Test
  void aServiceBookedWithoutDateAndTime() {
    var monday = ZurichTime.freeMonday();
    try (var window = BrowserWindow.open(demo.product)) {
      var board = BoardPage.open(window, company, company.vera(), monday);
      company.booked("Paul Rossi", null);
      assertThat(board.request("Paul Rossi")).containsText("no date yet");
      input.press(board.button(board.request("Paul Rossi"), "Accept"));
      assertThat(board.dialog()).containsText("No date is agreed yet");
      input.press(board.button(board.dialog(), "Client called"));
      assertThat(board.accepted("Paul Rossi")).containsText("define date");
      assertThat(board.bar("Paul Rossi")).hasCount(0);

      input.press(board.button(board.accepted("Paul Rossi"), "Define date"));
      input.choose(board.dialog().getByLabel("Technician"), "Sara Favre");
      input.write(board.dialog().getByLabel("Date"), monday.plusDays(3).toString());
      input.write(board.dialog().getByLabel("Time"), "09:15");
      confirm(board, "Assign");
      board.isColoured(board.bar("Sara Favre", "Paul Rossi"), "green", "ready");
      assertThat(board.accepted("Paul Rossi")).hasCount(0);
      mails.add(company.mailOf("Paul Rossi"), "09:15");
      window.hasNoErrors();
    }
  }

  @Test
  void aDeclinedRequestIsGoneAndCanBeTakenBackForSomeSeconds() {
    var monday = ZurichTime.freeMonday();
    var ten = ZurichTime.at(monday.plusDays(1), 10);
    try (var window = BrowserWindow.open(demo.product)) {
      var board = BoardPage.open(window, company, company.vera(), monday);
      company.booked("Mara Weber", ten);
      input.press(board.button(board.request("Mara Weber"), "Decline"));
      input.write(board.reason(), "Too far away");
      confirm(board, "Decline");
      assertThat(board.request("Mara Weber")).hasCount(0);
      undo(board);
      assertThat(board.request("Mara Weber")).isVisible();
      input.press(board.button(board.request("Mara Weber"), "Accept"));
      input.press(board.button(board.dialog(), "Later"));

      input.move(board, board.bar("To assign", "Mara Weber"), "Sara Favre", ten, ten);
      confirm(board, "Assign");
      assertThat(board.bar("Sara Favre", "Mara Weber")).isVisible();
      undo(board);
      assertThat(board.bar("To assign", "Mara Weber")).isVisible();
      assertThat(board.bar("Sara Favre", "Mara Weber")).hasCount(0);

      input.open(board, board.bar("To assign", "Mara Weber"));
      input.press(board.button(board.panel(), "Cancel the call"));
      input.write(board.reason(), "Booked twice");
      confirm(board, "Cancel the call");
      assertThat(board.bar("Mara Weber")).hasCount(0);
      assertThat(board.panel()).containsText("This service call was cancelled");
      window.hasNoErrors();
    }
  }

  @AfterAll
  void clientsAreMailedTheNewTimes() {
    mails.await();
  }

  /** The dialog closes when the command has succeeded. */
  private void confirm(BoardPage board, String name) {
    input.press(board.button(board.dialog(), name));
    assertThat(board.dialog()).hasCount(0);
  }

  private void undo(BoardPage board) {
    if (input == InputDevice.KEYBOARD) {
      assertThat(board.button("Undo")).isVisible();
      board.page().keyboard().press("u");
    } else {
      board.button("Undo").click();
    }
  }

  private void close(BoardPage board) {
    if (input == InputDevice.KEYBOARD) {
      InputDevice.reach(board.button(board.panel(), "Close the service call"));
      board.page().keyboard().press("Escape");
    } else {
      board.button(board.panel(), "Close the service call").click();
    }
    assertThat(board.panel()).hasCount(0);
  }
}

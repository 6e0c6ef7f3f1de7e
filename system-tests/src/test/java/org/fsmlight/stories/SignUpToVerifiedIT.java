package org.fsmlight.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.util.UUID;
import java.util.regex.Pattern;
import org.fsmlight.running.BrowserWindow;
import org.fsmlight.running.Credentials;
import org.fsmlight.running.Demo;
import org.fsmlight.running.InABrowser;
import org.fsmlight.running.Mailbox;
import org.fsmlight.running.ProfilePicture;
import org.junit.jupiter.api.Test;

/**
 * "Your Team / Add Technicians" of the guide in browsers: a company signs up, invites a technician,
 * and sees the technician become verified.
 */
@InABrowser
class SignUpToVerifiedIT {

  private static final String PASSWORD = "plum orchard 47 gate";

  private final Demo demo = Demo.shared();
  private final String suffix = UUID.randomUUID().toString().substring(0, 8);
  private final String hers = "vera." + suffix + "@company.example";
  private final String his = "timo." + suffix + "@company.example";

  @Test
  void companySignsUpAndSeesItsTechnicianBecomeVerified() {
    try (var dispatcher = BrowserWindow.open(demo.product);
        var technician =
            BrowserWindow.open(demo.product, options -> options.setViewportSize(390, 844))) {
      signUp(dispatcher);
      createPassword(dispatcher, hers);
      logIn(dispatcher, "/team", hers);
      dispatcher.screenshot("team-empty");
      add(dispatcher, "Timo", "Frei");
      var row = row(dispatcher, "Timo Frei");
      assertThat(row).containsText("Invited");

      createPassword(technician, his);
      assertThat(row).containsText("Not verified");
      assertThat(row).containsText("a picture");
      logIn(technician, "/profile", his);
      completeProfile(technician);

      assertThat(row).containsText(Pattern.compile("(?<!Not )Verified", Pattern.DOTALL));
      dispatcher.screenshot("team-verified");
      dispatcher.isAccessible();
      dispatcher.hasNoErrors();
      technician.hasNoErrors();
    }
  }

  private void signUp(BrowserWindow window) {
    var page = window.goTo("/sign-up");
    assertThat(heading(page, "Become a partner")).isVisible();
    window.isAccessible();
    page.getByLabel("Company", exactly()).fill("Frei & Co " + suffix);
    page.getByLabel("Mail address of the company").fill("office." + suffix + "@company.example");
    page.getByLabel("Country").selectOption("CH");
    page.getByLabel("First name").fill("Vera");
    page.getByLabel("Last name").fill("Frei");
    page.getByLabel("Your own mail address").fill(hers);
    window.screenshot("sign-up");
    press(page, "Sign up");
    assertThat(heading(page, "Look into your mailbox")).isVisible();
    window.isAccessible();
  }

  private void createPassword(BrowserWindow window, String address) {
    var page = window.goTo(new Mailbox(demo, address).linkTo("/invitation/"));
    page.getByLabel("Password", exactly()).fill(PASSWORD);
    page.getByLabel("Once more").fill(PASSWORD);
    window.isAccessible();
    window.screenshot("invitation");
    press(page, "Create password");
    assertThat(heading(page, "Your password is set")).isVisible();
    window.isAccessible();
  }

  private void logIn(BrowserWindow window, String first, String address) {
    window.logIn(first, new Credentials(address, PASSWORD));
  }

  private void add(BrowserWindow window, String firstName, String lastName) {
    var page = window.page();
    press(page, "Add technician");
    var dialog = page.getByRole(AriaRole.DIALOG);
    dialog.getByLabel("First name").fill(firstName);
    dialog.getByLabel("Last name").fill(lastName);
    dialog.getByLabel("Email").fill(his);
    window.isAccessible();
    window.screenshot("team-add");
    dialog
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Send invitation"))
        .click();
  }

  private void completeProfile(BrowserWindow window) {
    var page = window.page();
    assertThat(page.getByText("2 steps until you are verified")).isVisible();
    window.isAccessible();
    page.locator("input[type=file]")
        .setInputFiles(new FilePayload("me.jpg", "image/jpeg", ProfilePicture.jpeg()));
    press(page, "Use this picture");
    assertThat(page.getByText("Your picture is saved.").first()).isVisible();
    page.getByLabel("Wi-Fi and network").check();
    window.screenshot("profile");
    press(page, "Save skills");
    assertThat(page.getByText("You are verified")).isVisible();
    window.isAccessible();
    window.screenshot("profile-verified");
  }

  private static Locator row(BrowserWindow window, String name) {
    return window
        .page()
        .getByRole(AriaRole.LISTITEM)
        .filter(new Locator.FilterOptions().setHasText(name));
  }

  private static Locator heading(Page page, String name) {
    return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
  }

  private static void press(Page page, String name) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true))
        .first()
        .click();
  }

  private static Page.GetByLabelOptions exactly() {
    return new Page.GetByLabelOptions().setExact(true);
  }
}

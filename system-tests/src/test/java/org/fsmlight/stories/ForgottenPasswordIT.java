package org.fsmlight.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.fsmlight.running.BrowserWindow;
import org.fsmlight.running.Credentials;
import org.fsmlight.running.Demo;
import org.fsmlight.running.InABrowser;
import org.fsmlight.running.Mailbox;
import org.fsmlight.running.NewTechnician;
import org.junit.jupiter.api.Test;

/** A user who has forgotten the password sets a new one, by keyboard alone. */
@InABrowser
class ForgottenPasswordIT {

  private static final String ANOTHER = "lantern 93 over the hill";

  private final Demo demo = Demo.shared();

  @Test
  void newPasswordEndsAllSessionsOfTheOldOne() {
    var technician = new NewTechnician(demo, demo.dispatcher);
    technician.join();
    try (var phone = BrowserWindow.open(demo.product);
        var desk = BrowserWindow.open(demo.product)) {
      phone.logIn("/profile", technician.credentials());

      var page = desk.goTo("/forgot");
      heading(page, "Forgot your password?");
      typeIn(page, "Mail address of your account", technician.credentials().email());
      heading(page, "Look into your mailbox");
      desk.isAccessible();
      var link = new Mailbox(demo, technician.credentials().email()).linkTo("/reset/");
      desk.goTo(link);
      heading(page, "A new password");
      page.getByLabel("Password", exactly()).focus();
      page.keyboard().type(ANOTHER);
      typeIn(page, "Once more", ANOTHER);
      heading(page, "Your new password holds");

      desk.goTo(link);
      heading(page, "This link does not work any more");
      phone.page().reload();
      heading(phone.page(), "Log in");
      desk.goTo("/profile");
      desk.fillInLogin(technician.credentials());
      assertThat(page.getByRole(AriaRole.ALERT)).containsText("do not belong together");
      desk.fillInLogin(new Credentials(technician.credentials().email(), ANOTHER));
      page.waitForURL("**/profile");
    }
  }

  private static void typeIn(Page page, String label, String text) {
    page.getByLabel(label, exactly()).focus();
    page.keyboard().type(text);
    page.keyboard().press("Enter");
  }

  private static void heading(Page page, String name) {
    assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name)))
        .isVisible();
  }

  private static Page.GetByLabelOptions exactly() {
    return new Page.GetByLabelOptions().setExact(true);
  }
}

package org.fsmlight.board;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.fsmlight.running.Credentials;
import org.fsmlight.running.OwnCompany;
import org.fsmlight.running.Window;

/** The board in a window: what a dispatcher sees there, under the names it is called by. */
record BoardPage(Window window, OwnCompany company) {

  static BoardPage open(Window window, OwnCompany company, Credentials who, LocalDate day) {
    window.logIn("/profile", who);
    return new BoardPage(window, company).at(day, "week");
  }

  BoardPage at(LocalDate day, String span) {
    window.goTo("/board?day=" + day + "&view=" + span);
    assertThat(page().getByText("Live", new Page.GetByTextOptions().setExact(true))).isVisible();
    return this;
  }

  Page page() {
    return window.page();
  }

  /** A blue card. */
  Locator request(String client) {
    return listed("Requested", client);
  }

  /** A white card. */
  Locator accepted(String client) {
    return listed("Accepted", client);
  }

  private Locator listed(String list, String client) {
    return page()
        .getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName(list))
        .getByRole(AriaRole.LISTITEM)
        .filter(new Locator.FilterOptions().setHasText(client));
  }

  /** What a list's card is opened, dragged and picked up by. */
  Locator handle(Locator card) {
    return card.locator("[data-card]");
  }

  /** A card in the calendar, in whatever row. */
  Locator bar(String client) {
    return grid().locator("[data-card]", new Locator.LocatorOptions().setHasText(client));
  }

  /** A card in a technician's row, or in the one called "To assign". */
  Locator bar(String row, String client) {
    return row(row).locator("[data-card]", new Locator.LocatorOptions().setHasText(client));
  }

  Locator row(String name) {
    return grid()
        .getByRole(AriaRole.ROW)
        .filter(
            new Locator.FilterOptions()
                .setHas(
                    page()
                        .getByRole(AriaRole.ROWHEADER, new Page.GetByRoleOptions().setName(name))));
  }

  Locator grid() {
    return page().getByRole(AriaRole.GRID);
  }

  Locator dialog() {
    return page().getByRole(AriaRole.DIALOG);
  }

  /** Why something is declined or cancelled. */
  Locator reason() {
    return dialog().getByLabel("Reason", new Locator.GetByLabelOptions().setExact(true));
  }

  Locator panel() {
    return page()
        .getByRole(AriaRole.COMPLEMENTARY, new Page.GetByRoleOptions().setName("Service call"));
  }

  /** By how its name begins: which card it is of follows. */
  Locator button(Locator within, String name) {
    return within
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(beginning(name)))
        .first();
  }

  Locator button(String name) {
    return page()
        .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(beginning(name)))
        .first();
  }

  private static Pattern beginning(String name) {
    return Pattern.compile("^" + name);
  }

  /** How a card's colour and reason are told, never the one without the other. */
  void isColoured(Locator card, String colour, String reason) {
    assertThat(card).hasClass(Pattern.compile("\\b" + colour + "\\b"));
    assertThat(card).hasAttribute("aria-label", Pattern.compile(reason));
  }
}

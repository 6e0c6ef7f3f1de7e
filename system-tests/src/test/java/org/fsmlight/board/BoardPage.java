package org.fsmlight.board;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.fsmlight.running.ApiUser;
import org.fsmlight.running.BrowserWindow;
import org.fsmlight.running.OwnCompany;

/** The board in a browser window: its parts by their accessible names. */
public record BoardPage(BrowserWindow window, OwnCompany company) {

  public static BoardPage open(
      BrowserWindow window, OwnCompany company, ApiUser dispatcher, LocalDate day) {
    return open(window, company, dispatcher, day, "week");
  }

  /**
   * @param view "day" or "week"
   */
  public static BoardPage open(
      BrowserWindow window, OwnCompany company, ApiUser dispatcher, LocalDate day, String view) {
    window.shareSession(dispatcher);
    window.goTo("/board?day=" + day + "&view=" + view);
    assertThat(window.page().getByText("Live", new Page.GetByTextOptions().setExact(true)))
        .isVisible();
    return new BoardPage(window, company);
  }

  public Page page() {
    return window.page();
  }

  /** A blue card below the calendar. */
  public Locator request(String client) {
    return listed("Requested", client);
  }

  /** A white card below the calendar. */
  Locator accepted(String client) {
    return listed("Accepted", client);
  }

  private Locator listed(String list, String client) {
    return page()
        .getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName(list))
        .getByRole(AriaRole.LISTITEM)
        .filter(new Locator.FilterOptions().setHasText(client));
  }

  /** The element of a card below the calendar that opens it and that is dragged. */
  Locator handle(Locator card) {
    return card.locator("[data-card]");
  }

  /** A card in any row of the calendar. */
  Locator bar(String client) {
    return grid().locator("[data-card]", new Locator.LocatorOptions().setHasText(client));
  }

  /** A card in a technician's row, or in the row "To assign". */
  public Locator bar(String row, String client) {
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

  /** The reason field of a dialog that declines or cancels. */
  Locator reason() {
    return dialog().getByLabel("Reason", new Locator.GetByLabelOptions().setExact(true));
  }

  Locator panel() {
    return page()
        .getByRole(AriaRole.COMPLEMENTARY, new Page.GetByRoleOptions().setName("Service call"));
  }

  /** A button by the beginning of its name; the name of its card may follow. */
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

  /** Asserts the card's colour and the reason for it, which is part of its accessible name. */
  void isColoured(Locator card, String colour, String reason) {
    assertThat(card).hasClass(Pattern.compile("\\b" + colour + "\\b"));
    assertThat(card).hasAttribute("aria-label", Pattern.compile(reason));
  }
}

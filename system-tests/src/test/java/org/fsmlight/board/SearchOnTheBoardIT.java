package org.fsmlight.board;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import org.fsmlight.running.BrowserWindow;
import org.fsmlight.running.Demo;
import org.fsmlight.running.InABrowser;
import org.fsmlight.running.OwnCompany;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A dispatcher at a desk or with a phone finds the call of the client who rings. */
@InABrowser
class SearchOnTheBoardIT {

  private final Demo demo = Demo.shared();
  private final OwnCompany company = new OwnCompany(demo);

  @ParameterizedTest
  @ValueSource(ints = {390, 1366})
  void findsAClientByPhoneNumberMailAddressAndReference(int width) {
    var client =
        Map.of(
            "name", "Niamh O'Brien",
            "email", "niamh.obrien@client.example",
            "phone", "+41 44 555 77 12",
            "language", "en");
    company.booked("Ada Keller", null);
    company.booked("Niamh", null, Map.of("client", client, "externalRef", "BK-2026/4711"));
    try (var window =
        BrowserWindow.open(demo.product, options -> options.setViewportSize(width, 844))) {
      var board = BoardPage.open(window, company, company.vera(), ZurichTime.freeMonday());
      assertThat(board.request("Niamh")).isVisible();
      var field =
          board
              .page()
              .getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Find a call"));
      for (var typed :
          List.of(
              "0445557712",
              "044 555 77 12",
              "+41 (0)44 555 77 12",
              "niamh.obrien@client.example",
              "bk-2026/4711",
              "obrien")) {
        field.fill(typed);
        assertThat(board.page().getByText("One hit.")).hasCount(1);
        assertThat(board.page().getByRole(AriaRole.LISTBOX)).containsText("Niamh O'Brien");
      }
      window.isAccessible();
      Screenshots.take(window, "search-" + width);
      field.press("ArrowDown");
      field.press("Enter");
      assertThat(board.panel()).containsText("Niamh O'Brien");
      window.hasNoErrors();
    }
  }
}

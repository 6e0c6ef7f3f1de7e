package org.fsmlight.board;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.fsmlight.running.BrowserWindow;
import org.fsmlight.running.Demo;
import org.fsmlight.running.InABrowser;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Twelve of 68 requests are seen without scrolling, sorted and filtered. */
@InABrowser
class ManyRequestsIT {

  private static final Pattern BOARD = Pattern.compile("/api/board\\?");

  /** The towns of the blue cards that are wholly in sight, in reading order. */
  private static final String TOWNS_IN_SIGHT =
      """
      cards => cards.filter(card => {
        const { top, bottom } = card.getBoundingClientRect();
        const list = card.closest('ul').getBoundingClientRect();
        return top >= list.top && bottom <= Math.min(list.bottom, innerHeight);
      }).map(card => card.textContent.includes('Baden') ? 'Baden' : 'Winterthur')""";

  private final Demo demo = Demo.shared();

  @Test
  void areSeenSortedAndFiltered() {
    var busy = new BusyWeek(LocalDate.of(2027, 1, 11));
    try (var window =
        BrowserWindow.open(demo.product, options -> options.setViewportSize(1440, 900))) {
      var page = window.page();
      page.route(
          BOARD,
          route ->
              route.fulfill(
                  new Route.FulfillOptions()
                      .setContentType("application/json")
                      .setBody(JsonMapper.shared().writeValueAsString(busy.board()))));
      window.logIn("/board?day=" + busy.monday() + "&view=week", demo.dispatcherCredentials(1));
      var requests = page.locator("li.blue");
      assertThat(page.locator("[data-card='visit-0']")).isVisible();
      assertThat(townsInSight(requests)).hasSizeGreaterThanOrEqualTo(12).contains("Winterthur");

      page.getByLabel("Order of: Requested").selectOption("by town");
      assertThat(requests.first()).containsText("Baden");
      assertThat(townsInSight(requests)).hasSizeGreaterThanOrEqualTo(12).containsOnly("Baden");

      page.getByLabel("Filter by client, town, phone…").fill("winterthur wi-fi");
      assertThat(page.getByText("34 shown")).isVisible();
      assertThat(requests).hasCount(34);
      assertThat(townsInSight(requests)).hasSizeGreaterThanOrEqualTo(12).containsOnly("Winterthur");
      window.isAccessible();
      Screenshots.take(window, "many-requests");
      page.goBack();
      assertThat(page.getByText("34 shown")).hasCount(0);
      window.hasNoErrors();
    }
  }

  @SuppressWarnings("unchecked")
  private static List<String> townsInSight(Locator requests) {
    return (List<String>) requests.evaluateAll(TOWNS_IN_SIGHT);
  }
}

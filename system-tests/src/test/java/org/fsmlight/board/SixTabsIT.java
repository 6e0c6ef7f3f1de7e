package org.fsmlight.board;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.fsmlight.running.BrowserWindow;
import org.fsmlight.running.Demo;
import org.fsmlight.running.InABrowser;
import org.fsmlight.running.OwnCompany;
import org.junit.jupiter.api.Test;

/**
 * Six tabs with the board share one stream. A browser opens six connections to a server over
 * HTTP/1.1, so that six streams would leave none for commands.
 */
@InABrowser
class SixTabsIT {

  private static final int TABS = 6;

  private final Demo demo = Demo.shared();
  private final OwnCompany company = new OwnCompany(demo);

  @Test
  void areLiveWithOneStreamAndTakeCommands() {
    var monday = ZurichTime.freeMonday();
    var ten = ZurichTime.at(monday.plusDays(1), 10);
    try (var first = BrowserWindow.open(demo.product)) {
      var streams = new AtomicInteger();
      first
          .page()
          .context()
          .onRequest(
              request -> {
                if (request.url().contains("/api/board/stream")) {
                  streams.incrementAndGet();
                }
              });
      var boards = new ArrayList<BoardPage>();
      for (int tab = 0; tab < TABS; tab++) {
        var window = tab == 0 ? first : first.anotherTab();
        boards.add(BoardPage.open(window, company, company.vera(), monday));
      }
      company.booked("Ada Keller", ten);
      for (var board : boards) {
        assertThat(board.request("Ada Keller")).isVisible();
      }
      assertThat(streams).hasValue(1);

      var last = boards.getLast();
      InputDevice.MOUSE.press(last.button(last.request("Ada Keller"), "Accept"));
      InputDevice.MOUSE.press(last.button(last.dialog(), "Later"));
      for (var board : boards) {
        assertThat(board.accepted("Ada Keller")).isVisible();
        assertThat(board.request("Ada Keller")).hasCount(0);
      }

      boards.removeFirst().page().close(); // the tab with the connection
      company.booked("Paul Rossi", ten);
      for (var board : boards) {
        assertThat(board.request("Paul Rossi")).isVisible();
        board.window().hasNoErrors();
      }
      assertThat(streams).hasValue(2);
    }
  }
}

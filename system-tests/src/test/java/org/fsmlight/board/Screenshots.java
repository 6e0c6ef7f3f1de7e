package org.fsmlight.board;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.Set;
import org.fsmlight.running.BrowserWindow;

/**
 * Takes screenshots of the board into the folder of test results; with {@code
 * -Dpictures.write=true} also those of the documentation.
 */
public final class Screenshots {

  private static final Path DOCS = Path.of("..", "docs", "pictures");
  private static final Set<String> IN_THE_DOCS =
      Boolean.getBoolean("pictures.write")
          ? Set.of(
              "board", "card", "drag", "confirm", "refusal", "undo", "empty", "stale", "dark",
              "phone")
          : Set.of();

  private Screenshots() {}

  public static void take(BrowserWindow window, String name) {
    var file = "board-" + name;
    window.screenshot(file);
    if (IN_THE_DOCS.contains(name)) {
      window.page().screenshot(new Page.ScreenshotOptions().setPath(DOCS.resolve(file + ".png")));
    }
  }
}

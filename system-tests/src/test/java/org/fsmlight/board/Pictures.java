package org.fsmlight.board;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.Set;
import org.fsmlight.running.Window;

/**
 * What the board looks like, kept with the test's results; with {@code -Dpictures.write=true} also
 * as the pictures of the documentation.
 */
final class Pictures {

  private static final Path DOCS = Path.of("..", "docs", "pictures");
  private static final Set<String> IN_THE_DOCS =
      Boolean.getBoolean("pictures.write")
          ? Set.of(
              "board", "card", "drag", "confirm", "refusal", "undo", "empty", "stale", "dark",
              "phone")
          : Set.of();

  private Pictures() {}

  static void take(Window window, String name) {
    String file = "board-" + name;
    window.picture(file);
    if (IN_THE_DOCS.contains(name)) {
      window.page().screenshot(new Page.ScreenshotOptions().setPath(DOCS.resolve(file + ".png")));
    }
  }
}

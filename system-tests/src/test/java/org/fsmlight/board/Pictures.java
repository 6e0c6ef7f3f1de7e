package org.fsmlight.board;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.fsmlight.running.Window;

/**
 * What the board looks like, kept with the test's results; with {@code -Dpictures.write=true} also
 * as the pictures of the documentation.
 */
final class Pictures {

  private static final boolean FOR_THE_DOCS = Boolean.getBoolean("pictures.write");
  private static final Path DOCS = Path.of("..", "docs", "pictures");

  private Pictures() {}

  static void take(Window window, String name) {
    String file = "board-" + name;
    window.picture(file);
    if (FOR_THE_DOCS) {
      window
          .page()
          .screenshot(new Page.ScreenshotOptions().setPath(DOCS.resolve(file + ".png")));
    }
  }
}

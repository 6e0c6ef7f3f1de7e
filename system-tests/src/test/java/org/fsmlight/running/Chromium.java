package org.fsmlight.running;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The browser of a test thread: started on first use and shared by all stories in that thread,
 * since Playwright allows one thread only. It ends with the test run, when its driver loses the
 * connection to the JVM.
 */
final class Chromium {

  private static final ThreadLocal<Chromium> OF_THREAD = ThreadLocal.withInitial(Chromium::new);

  private final Browser browser;

  private Chromium() {
    var playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of(executable()))
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));
  }

  static Chromium ofThisThread() {
    return OF_THREAD.get();
  }

  BrowserWindow open(Product product, Consumer<Browser.NewContextOptions> settings) {
    var options =
        new Browser.NewContextOptions()
            .setLocale("en-GB")
            .setTimezoneId("Europe/Zurich")
            .setColorScheme(ColorScheme.LIGHT)
            .setViewportSize(1280, 800);
    settings.accept(options);
    return new BrowserWindow(product, browser.newContext(options));
  }

  private static String executable() {
    var configured = System.getenv("FSM_CHROMIUM");
    return configured == null || configured.isEmpty() ? "/usr/bin/chromium" : configured;
  }
}

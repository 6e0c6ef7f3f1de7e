package org.fsmlight.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Browser windows of people who know nothing of one another: each has its own cookies. To be used
 * by one thread alone.
 */
public final class Window implements AutoCloseable {

  private static final double PATIENCE_MS = 20_000;

  static {
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS); // 5 s, unless it is said
  }

  private final Product product;
  private final BrowserContext context;
  private final Page page;
  private final List<String> complaints = new ArrayList<>();

  private Window(Product product, BrowserContext context) {
    this.product = product;
    this.context = context;
    context.setDefaultTimeout(PATIENCE_MS);
    page = context.newPage();
    page.onConsoleMessage(this::listen);
    page.onPageError(error -> complaints.add(error));
  }

  /** One Chromium, for as many windows as a story needs. */
  public static final class Chromium implements AutoCloseable {

    private final Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser =
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

    public Window window(Product product) {
      return window(product, _ -> {});
    }

    public Window window(Product product, Consumer<Browser.NewContextOptions> wishes) {
      var options =
          new Browser.NewContextOptions()
              .setLocale("en-GB")
              .setTimezoneId("Europe/Zurich")
              .setColorScheme(ColorScheme.LIGHT)
              .setViewportSize(1280, 800);
      wishes.accept(options);
      return new Window(product, browser.newContext(options));
    }

    private static String executable() {
      String named = System.getenv("FSM_CHROMIUM");
      return named == null || named.isEmpty() ? "/usr/bin/chromium" : named;
    }

    @Override
    public void close() {
      playwright.close();
    }
  }

  public Page page() {
    return page;
  }

  public Page goTo(String path) {
    page.navigate(path.startsWith("http") ? path : product.url() + path);
    return page;
  }

  /** Goes to a page that needs a login, and is there after it. */
  public Page logIn(String path, Credentials credentials) {
    goTo(path);
    fillInLogin(credentials);
    page.waitForURL("**" + path);
    return page;
  }

  public void fillInLogin(Credentials credentials) {
    page.locator("input[name=username]").fill(credentials.email());
    page.locator("input[name=password]").fill(credentials.password());
    page.keyboard().press("Enter");
  }

  /** WCAG 2.2 A and AA, as far as a machine can tell. */
  public void isAccessible() {
    var found =
        new AxeBuilder(page)
            .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
            .analyze()
            .getViolations();
    assertThat(
            found.stream()
                .map(
                    flaw ->
                        flaw.getHelp()
                            + ": "
                            + flaw.getNodes().stream().map(CheckedNode::getHtml).toList()))
        .as(page.url())
        .isEmpty();
  }

  /** Neither errors on the console nor exceptions of scripts, since the last look. */
  public void isQuiet() {
    assertThat(complaints).as(page.url()).isEmpty();
  }

  private void listen(ConsoleMessage message) {
    boolean refusedByTheServer = message.text().startsWith("Failed to load resource");
    if (message.type().equals("error") && !refusedByTheServer) {
      complaints.add(message.text());
    }
  }

  public Path picture(String name) {
    Path file = Path.of("target", "screenshots", name + ".png");
    page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
    return file;
  }

  @Override
  public void close() {
    context.close();
  }
}

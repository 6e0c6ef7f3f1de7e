package org.fsmlight.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.Cookie;
import java.net.HttpCookie;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A browser window with its own cookies, so that each has its own login. Not thread-safe. */
public final class BrowserWindow implements AutoCloseable {

  private static final double TIMEOUT_MS = 20_000;

  /** Runs axe in the page, for a fraction of the time that {@link AxeBuilder} takes. */
  private static final String VIOLATIONS =
      """
      async () => {
        const found = await axe.run(document, {
          runOnly: {
            type: "tag",
            values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
          },
          resultTypes: ["violations"],
        });
        return found.violations.map(
          (violation) => violation.help + ": " + violation.nodes.map((node) => node.html));
      }""";

  static {
    PlaywrightAssertions.setDefaultAssertionTimeout(TIMEOUT_MS); // the default is 5 s
  }

  private final Product product;
  private final BrowserContext context;
  private final Page page;
  private final List<String> errors = new ArrayList<>();

  BrowserWindow(Product product, BrowserContext context) {
    this.product = product;
    this.context = context;
    context.setDefaultTimeout(TIMEOUT_MS);
    page = context.newPage();
    page.onConsoleMessage(this::collectError);
    page.onPageError(error -> errors.add(error));
  }

  public static BrowserWindow open(Product product) {
    return open(product, _ -> {});
  }

  public static BrowserWindow open(Product product, Consumer<Browser.NewContextOptions> settings) {
    return Chromium.ofThisThread().open(product, settings);
  }

  /** Another tab of the same browser. It is closed with this window. */
  public BrowserWindow anotherTab() {
    return new BrowserWindow(product, context);
  }

  public Page page() {
    return page;
  }

  public Page goTo(String path) {
    page.navigate(path.startsWith("http") ? path : product.url() + path);
    return page;
  }

  /** Opens a page that requires a login, logs in, and waits until the page is back. */
  public Page logIn(String path, Credentials credentials) {
    goTo(path);
    fillInLogin(credentials);
    page.waitForURL("**" + path);
    return page;
  }

  /** Uses the session of a user who has logged in already. */
  public void shareSession(ApiUser user) {
    context.addCookies(user.cookies().stream().map(BrowserWindow::playwrightCookie).toList());
  }

  /** Uses the session of another window, if that has logged in. */
  public void shareSession(BrowserWindow other) {
    context.addCookies(other.context.cookies());
  }

  private static Cookie playwrightCookie(HttpCookie cookie) {
    return new Cookie(cookie.getName(), cookie.getValue())
        .setDomain("localhost")
        .setPath("/")
        .setHttpOnly(cookie.isHttpOnly());
  }

  public void fillInLogin(Credentials credentials) {
    page.locator("input[name=username]").fill(credentials.email());
    page.locator("input[name=password]").fill(credentials.password());
    page.keyboard().press("Enter");
  }

  /** Asserts WCAG 2.2 A and AA as far as axe can check them. */
  public void isAccessible() {
    if (!(boolean) page.evaluate("() => 'axe' in window")) {
      page.evaluate(AxeBuilder.getAxeScript());
    }
    assertThat((List<?>) page.evaluate(VIOLATIONS)).as(page.url()).isEmpty();
  }

  /** Asserts that neither the console nor scripts have reported an error so far. */
  public void hasNoErrors() {
    assertThat(errors).as(page.url()).isEmpty();
  }

  private void collectError(ConsoleMessage message) {
    var isHttpRefusal = message.text().startsWith("Failed to load resource");
    if (message.type().equals("error") && !isHttpRefusal) {
      errors.add(message.text());
    }
  }

  public Path screenshot(String name) {
    var file = Path.of("target", "screenshots", name + ".png");
    page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
    return file;
  }

  @Override
  public void close() {
    context.close();
  }
}

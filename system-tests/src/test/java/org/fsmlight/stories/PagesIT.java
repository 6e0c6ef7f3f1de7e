package org.fsmlight.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.fsmlight.running.BrowserWindow;
import org.fsmlight.running.Credentials;
import org.fsmlight.running.Demo;
import org.fsmlight.running.InABrowser;
import org.junit.jupiter.api.Test;

/** Every page is accessible, without errors and fits its window: all languages, light and dark. */
@InABrowser
class PagesIT {

  private static final List<String> PUBLIC =
      List.of("/", "/login?client_id=x", "/sign-up", "/forgot", "/invitation/x.y", "/reset/x.y");
  private static final List<String> OF_DISPATCHERS =
      List.of("/board", "/calls", "/team", "/dispatchers", "/company", "/audit", "/profile");
  private static final List<String> OF_TECHNICIANS = List.of("/profile");
  private static final List<String> OF_OPERATORS = List.of("/operator", "/audit", "/profile");

  private final Demo demo = Demo.shared();

  @Test
  void areAccessibleAndFitTheirWindow() {
    walk(null, PUBLIC, "open");
    walk(demo.dispatcherCredentials(0), OF_DISPATCHERS, "dispatcher");
    walk(demo.technicianCredentials(0), OF_TECHNICIANS, "technician");
    walk(demo.operatorCredentials(), OF_OPERATORS, "operator");
  }

  private void walk(Credentials credentials, List<String> paths, String name) {
    try (var light = BrowserWindow.open(demo.product);
        var dark =
            BrowserWindow.open(
                demo.product,
                options -> options.setColorScheme(ColorScheme.DARK).setViewportSize(360, 740))) {
      if (credentials != null) {
        light.logIn(paths.getFirst(), credentials);
        dark.shareSession(light);
      }
      assertAll(
          paths.stream()
              .map(
                  path ->
                      () -> {
                        light.goTo(path);
                        look(light, path, name);
                        dark.goTo(path);
                        readInEachLanguage(dark);
                        look(dark, path, name + "-dark-phone");
                      }));
    }
  }

  private static void readInEachLanguage(BrowserWindow window) {
    var page = window.page();
    for (var language : List.of("de", "fr", "it", "en")) {
      languageSwitch(page).selectOption(language);
      assertThat(page.locator("html")).hasAttribute("lang", language);
      fitsItsWidth(page, language);
    }
  }

  private static void look(BrowserWindow window, String path, String name) {
    var page = window.page();
    assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
        .isVisible();
    assertThat(page.locator("main .loading")).hasCount(0);
    window.isAccessible();
    window.hasNoErrors();
    window.screenshot("page-" + name + path.replaceAll("\\W+", "-"));
  }

  private static Locator languageSwitch(Page page) {
    return page.locator("header select").first();
  }

  private static void fitsItsWidth(Page page, String language) {
    var tooWide = page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
    assertThat(((Number) tooWide).intValue())
        .as("%s in %s is wider than the window by", page.url(), language)
        .isLessThanOrEqualTo(0);
  }
}

package org.fsmlight.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.fsmlight.running.BrowserWindow;
import org.fsmlight.running.Credentials;
import org.fsmlight.running.Demo;
import org.fsmlight.running.InABrowser;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Every page is accessible, without errors and fits its window: all languages, light and dark. */
@InABrowser
class PagesIT {

  private static final List<String> PUBLIC =
      List.of("/", "/login?client_id=x", "/sign-up", "/forgot", "/invitation/x.y", "/reset/x.y");
  private static final List<String> OF_DISPATCHERS =
      List.of("/board", "/calls", "/team", "/dispatchers", "/company", "/audit", "/profile");
  private static final List<String> OF_TECHNICIANS = List.of("/profile");
  private static final List<String> OF_OPERATORS = List.of("/operator", "/audit", "/profile");

  /** The English title of each page: a page, and its title in the word files. */
  private static final Map<String, String> TITLES =
      Map.ofEntries(
          Map.entry("/login?client_id=x", "pages/login.title"),
          Map.entry("/sign-up", "pages/sign-up.title"),
          Map.entry("/forgot", "pages/forgot.title"),
          Map.entry("/invitation/x.y", "pages/invitation.closed"),
          Map.entry("/reset/x.y", "pages/reset.closed"),
          Map.entry("/board", "board.title"),
          Map.entry("/calls", "pages/calls.title"),
          Map.entry("/team", "pages/team.title"),
          Map.entry("/dispatchers", "pages/dispatchers.title"),
          Map.entry("/company", "pages/company.title"),
          Map.entry("/audit", "pages/audit.title"),
          Map.entry("/profile", "pages/profile.title"),
          Map.entry("/operator", "pages/operator.title"));

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
                        check(light, path, name);
                        readInEachLanguage(dark, path);
                        check(dark, path, name + "-dark-phone");
                      }));
    }
  }

  private static void readInEachLanguage(BrowserWindow window, String path) {
    var page = window.goTo(path);
    for (var language : List.of("de", "fr", "it", "en")) {
      languageSwitch(page).selectOption(language);
      assertThat(page.locator("html")).hasAttribute("lang", language);
      fitsItsWidth(page, language);
    }
    // the board counts its requests in front
    assertThat(page)
        .hasTitle(
            Pattern.compile("^(\\(\\d+\\) )?" + title(path).replaceAll("[.?]", "\\\\$0") + "$"));
  }

  private static String title(String path) {
    if (path.equals("/")) {
      return "FSM Light";
    }
    var folderAndKey = TITLES.get(path).split("\\.");
    var words =
        Path.of("../gateway/src/main/frontend/src/%s/words/en.json".formatted(folderAndKey[0]));
    return JsonMapper.shared().readTree(words.toFile()).path(folderAndKey[1]).asString()
        + " · FSM Light";
  }

  private void check(BrowserWindow window, String path, String name) {
    var page = window.page();
    var response = page.navigate(demo.product.url() + path);
    assertThat(response.status()).as(path).isEqualTo(200);
    assertThat(response.headerValue("content-type")).as(path).isEqualTo("text/html;charset=UTF-8");
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

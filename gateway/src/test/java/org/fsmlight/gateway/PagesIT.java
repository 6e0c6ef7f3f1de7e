package org.fsmlight.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

@SpringBootTest(
    properties = {
      "spring.config.name=gateway",
      "fsm.seal-key=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
      "fsm.login.client-secret=secret",
      "fsm.public-url=https://fsm.example"
    })
@AutoConfigureMockMvc
class PagesIT {

  private final MockMvc browser;

  PagesIT(@Autowired MockMvc browser) {
    this.browser = browser;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/login?client_id=c",
        "/sign-up",
        "/invitation/account.secret",
        "/forgot",
        "/reset/a.b"
      })
  void pageRunsNoForeignOrInlineCodeAndLeavesNoTrace(String path) throws Exception {
    browser
        .perform(get(path))
        .andExpect(status().isOk())
        .andExpect(content().contentType("text/html;charset=UTF-8"))
        .andExpect(
            header()
                .string(
                    "Content-Security-Policy",
                    allOf(
                        containsString("default-src 'none'"),
                        containsString("script-src 'self';"),
                        containsString("frame-ancestors 'none'"),
                        not(containsString("unsafe")))))
        .andExpect(header().string("X-Content-Type-Options", "nosniff"))
        .andExpect(header().string("Referrer-Policy", "no-referrer"))
        .andExpect(header().string("Cache-Control", "no-store"))
        .andExpect(content().string(not(containsString("<style"))))
        .andExpect(content().string(not(containsString(" style="))))
        .andExpect(content().string(not(containsString(" onclick="))));
  }

  @Test
  void whatPagesAreMadeOfIsKeptByBrowsersForGood() throws Exception {
    String page = browser.perform(get("/")).andReturn().getResponse().getContentAsString();
    var assets = Pattern.compile("/app/assets/[\\w.-]+").matcher(page).results().toList();

    assertThat(assets).as(page).hasSizeGreaterThan(1);
    for (var asset : assets) {
      browser
          .perform(get(asset.group()))
          .andExpect(status().isOk())
          .andExpect(header().string("X-Content-Type-Options", "nosniff"))
          .andExpect(header().string("Cache-Control", "public, max-age=31536000, immutable"));
    }
  }

  @Test
  void sharedLookIsAskedForAnew() throws Exception {
    browser
        .perform(get("/pages/look.css"))
        .andExpect(status().isOk())
        .andExpect(header().string("X-Content-Type-Options", "nosniff"))
        .andExpect(header().string("Cache-Control", "no-cache"));
  }

  @Test
  void browserAndGatewayKnowTheSamePages() throws Exception {
    JsonNode paths =
        new ObjectMapper().readTree(Path.of("src/main/frontend/src/lib/paths.json").toFile());

    assertThat(paths.path("open").valueStream().map(JsonNode::asString))
        .containsExactlyElementsOf(AppPaths.OPEN);
    assertThat(paths.path("withLogin").valueStream().map(JsonNode::asString))
        .containsExactlyElementsOf(AppPaths.WITH_LOGIN);
  }

  @ParameterizedTest
  @CsvSource({"/openapi.json, openapi, 3.1.0", "/asyncapi.json, asyncapi, 3.0.0"})
  void contractIsServed(String path, String kind, String version) throws Exception {
    browser
        .perform(get(path))
        .andExpect(status().isOk())
        .andExpect(content().contentType("application/json"))
        .andExpect(jsonPath("$." + kind).value(version));
  }

  @Test
  void pageAnswersHead() throws Exception {
    browser.perform(head("/")).andExpect(status().isOk());
  }

  @Test
  void pageTakesNoPost() throws Exception {
    browser
        .perform(post("/invitation/account.secret"))
        .andExpect(status().isMethodNotAllowed())
        .andExpect(jsonPath("$.type").value("urn:fsm-light:problem:method-not-allowed"));
  }

  @Test
  void pagesForPeopleLeadToTheLogin() throws Exception {
    for (String path : AppPaths.WITH_LOGIN) {
      browser
          .perform(get(path + "?a=b"))
          .andExpect(status().isFound())
          .andExpect(
              header()
                  .string(
                      "Location",
                      "https://fsm.example/oauth2/authorization/fsm-light?to="
                          + path.replace("/", "%2F")
                          + "%3Fa%3Db"));
    }
  }

  @Test
  void loginIsSentToTheServiceThatKnowsPeople() throws Exception {
    browser.perform(post("/login")).andExpect(status().is(not(405)));
  }

  @Test
  void personSeesThatThereIsNoSuchPage() throws Exception {
    browser
        .perform(get("/borad").accept("text/html,application/xhtml+xml,*/*;q=0.8"))
        .andExpect(status().isNotFound())
        .andExpect(content().contentType("text/html;charset=UTF-8"))
        .andExpect(header().string("Content-Security-Policy", containsString("script-src 'self'")))
        .andExpect(content().string(containsString("/app/assets/")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/nothing", "/app/assets/index-old.js"})
  void machineIsToldInItsOwnForm(String path) throws Exception {
    browser
        .perform(get(path).accept("text/html,*/*"))
        .andExpect(status().isNotFound())
        .andExpect(content().contentType("application/problem+json"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/pages/index.html",
        "/pages/left-out.html",
        "/app/index.html",
        "/index.html",
        "/invitation",
        "/invitation/a/b"
      })
  void nothingElseIsAPage(String path) throws Exception {
    browser
        .perform(get(path))
        .andExpect(status().isNotFound())
        .andExpect(jsonPath("$.type").value("urn:fsm-light:problem:not-found"));
  }
}

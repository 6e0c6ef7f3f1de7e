package org.fsmlight.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpMethod;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
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

  private static final HttpServer TEAM_SERVICE = teamService();

  private final MockMvc browser;

  PagesIT(@Autowired MockMvc browser) {
    this.browser = browser;
  }

  @DynamicPropertySource
  static void upstream(DynamicPropertyRegistry properties) {
    properties.add(
        "FSM_TEAM_SERVICE", () -> "http://127.0.0.1:" + TEAM_SERVICE.getAddress().getPort());
  }

  @AfterAll
  static void stopTeamService() {
    TEAM_SERVICE.stop(0);
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
  void pageIsADocumentWithoutForeignOrInlineCodeAndReferrer(String path) throws Exception {
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
        .andExpect(content().string(containsString("FSM Light</title>")))
        .andExpect(content().string(not(containsString("<style"))))
        .andExpect(content().string(not(containsString(" style="))))
        .andExpect(content().string(not(containsString(" onclick="))));
  }

  @Test
  void assetsAreCachedPermanently() throws Exception {
    var page = browser.perform(get("/")).andReturn().getResponse().getContentAsString();
    var assets = Pattern.compile("/app/assets/[\\w.-]+").matcher(page).results().toList();

    assertThat(assets).as(page).hasSizeGreaterThan(1);
    for (var asset : assets) {
      browser
          .perform(get(asset.group()))
          .andExpect(status().isOk())
          .andExpect(content().contentTypeCompatibleWith(typeOf(asset.group())))
          .andExpect(header().string("X-Content-Type-Options", "nosniff"))
          .andExpect(header().string("Cache-Control", "public, max-age=31536000, immutable"));
    }
  }

  @Test
  void sharedStylesAreRevalidated() throws Exception {
    browser
        .perform(get("/pages/look.css"))
        .andExpect(status().isOk())
        .andExpect(content().contentTypeCompatibleWith("text/css"))
        .andExpect(content().string(containsString("--ground: #")))
        .andExpect(header().string("X-Content-Type-Options", "nosniff"))
        .andExpect(header().string("Cache-Control", "no-cache"));
  }

  @Test
  void frontendAndGatewayHaveTheSamePages() throws Exception {
    var paths =
        new ObjectMapper().readTree(Path.of("src/main/frontend/src/lib/paths.json").toFile());

    assertThat(paths.path("open").valueStream().map(JsonNode::asString))
        .containsExactlyElementsOf(AppPaths.OPEN);
    assertThat(paths.path("withLogin").valueStream().map(JsonNode::asString))
        .containsExactlyElementsOf(AppPaths.WITH_LOGIN);
  }

  @ParameterizedTest
  @CsvSource({"/openapi.json, openapi, 3.1.0", "/asyncapi.json, asyncapi, 3.0.0"})
  void servesTheApiDocuments(String path, String kind, String version) throws Exception {
    browser
        .perform(get(path))
        .andExpect(status().isOk())
        .andExpect(content().contentType("application/json"))
        .andExpect(jsonPath("$." + kind).value(version));
  }

  @Test
  void pageSupportsHead() throws Exception {
    browser
        .perform(head("/"))
        .andExpect(status().isOk())
        .andExpect(content().contentType("text/html;charset=UTF-8"))
        .andExpect(header().string("Cache-Control", "no-store"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
  void pageSupportsNoOtherMethod(String method) throws Exception {
    browser
        .perform(request(HttpMethod.valueOf(method), "/invitation/account.secret"))
        .andExpect(status().isMethodNotAllowed())
        .andExpect(content().contentType("application/problem+json"))
        .andExpect(jsonPath("$.type").value("urn:fsm-light:problem:method-not-allowed"));
  }

  @Test
  void protectedPagesRedirectToTheLogin() throws Exception {
    for (var path : AppPaths.WITH_LOGIN) {
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
  void onlyPostOfTheLoginIsRoutedToTeamService() throws Exception {
    browser
        .perform(post("/login").contentType("application/json").content("{\"email\": \"a\"}"))
        .andExpect(status().isAccepted())
        .andExpect(content().contentType("text/plain"))
        .andExpect(content().string("POST /login {\"email\": \"a\"}"));

    browser
        .perform(get("/login?client_id=c"))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("FSM Light</title>")));
  }

  @Test
  void browserGetsAPageForAnUnknownPath() throws Exception {
    browser
        .perform(get("/borad").accept("text/html,application/xhtml+xml,*/*;q=0.8"))
        .andExpect(status().isNotFound())
        .andExpect(content().contentType("text/html;charset=UTF-8"))
        .andExpect(header().string("Content-Security-Policy", containsString("script-src 'self'")))
        .andExpect(content().string(containsString("/app/assets/")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/nothing", "/app/assets/index-old.js"})
  void apiAndAssetsGetAProblemForAnUnknownPath(String path) throws Exception {
    browser
        .perform(get(path).accept("text/html,*/*"))
        .andExpect(status().isNotFound())
        .andExpect(content().contentType("application/problem+json"))
        .andExpect(jsonPath("$.type").value("urn:fsm-light:problem:not-found"));
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
  void noOtherPathIsAPage(String path) throws Exception {
    browser
        .perform(get(path))
        .andExpect(status().isNotFound())
        .andExpect(jsonPath("$.type").value("urn:fsm-light:problem:not-found"));
  }

  private static String typeOf(String asset) {
    return asset.endsWith(".css") ? "text/css" : "text/javascript";
  }

  /** Responds with method, path and body of each request. */
  private static HttpServer teamService() {
    try {
      var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext(
          "/",
          exchange -> {
            var body =
                "%s %s %s"
                    .formatted(
                        exchange.getRequestMethod(),
                        exchange.getRequestURI(),
                        new String(exchange.getRequestBody().readAllBytes(), UTF_8))
                    .getBytes(UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "text/plain");
            exchange.sendResponseHeaders(202, body.length);
            try (var out = exchange.getResponseBody()) {
              out.write(body);
            }
          });
      server.start();
      return server;
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }
}

package org.fsmlight.gateway;

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

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;

@SpringBootTest(properties = "spring.config.name=gateway")
@AutoConfigureMockMvc
class PagesIT {

  private final MockMvc browser;

  PagesIT(@Autowired MockMvc browser) {
    this.browser = browser;
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/board?call=c-1", "/invitation/account.secret"})
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

  @ParameterizedTest
  @ValueSource(
      strings = {"look.css", "plain.css", "language.js", "landing.js", "board.js", "invitation.js"})
  void whatPagesLinkToIsThereAndNotSniffed(String asset) throws Exception {
    browser
        .perform(get("/pages/" + asset))
        .andExpect(status().isOk())
        .andExpect(header().string("X-Content-Type-Options", "nosniff"))
        .andExpect(header().string("Cache-Control", "no-cache"));
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

  @ParameterizedTest
  @ValueSource(strings = {"/pages/landing.html", "/index.html", "/invitation", "/invitation/a/b"})
  void nothingElseIsAPage(String path) throws Exception {
    browser
        .perform(get(path))
        .andExpect(status().isNotFound())
        .andExpect(jsonPath("$.type").value("urn:fsm-light:problem:not-found"));
  }
}

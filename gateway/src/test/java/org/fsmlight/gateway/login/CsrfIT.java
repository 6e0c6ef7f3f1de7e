package org.fsmlight.gateway.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Base64;
import org.fsmlight.gateway.session.BrowserSessionRepository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Only the gateway's own pages can send commands with a session. */
class CsrfIT {

  private final TwoGateways gateways = TwoGateways.running();
  private final Browser browser = gateways.browser();

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
  void refusesACommandWithoutTokenWhateverItsMethod(String method) {
    browser.logIn("ada", "/board");
    int before = gateways.service.commands();

    assertRefused(browser.commandWithoutToken(method, "/api/board/x"));

    assertThat(gateways.service.commands()).isEqualTo(before);
    assertThat(browser.get("/session").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
  void refusesACommandWithTheTokenOfAnotherSession(String method) {
    browser.logIn("ada", "/board");
    browser.get("/session");
    browser.cookies.put("XSRF-TOKEN", "11111111-2222-3333-4444-555555555555");
    int before = gateways.service.commands();

    assertRefused(
        browser.send(
            browser
                .request("/api/board/x")
                .method(method, BodyPublishers.noBody())
                .header("X-XSRF-TOKEN", "11111111-2222-3333-4444-666666666666")));

    assertThat(gateways.service.commands()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
  void forwardsACommandOfAPageWithTheAccessToken(String method) {
    browser.logIn("ada", "/board");
    browser.get("/session");
    assertThat(browser.cookies).containsKey("XSRF-TOKEN");

    var response = browser.command(method, "/api/board/x");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).startsWith("Bearer ey");
    assertThat(response.headers().firstValue(UpstreamService.METHOD)).hasValue(method);
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "HEAD", "OPTIONS"})
  void safeMethodsNeedNoToken(String method) {
    browser.logIn("ada", "/board");

    var response = browser.commandWithoutToken(method, "/api/board/x");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue(UpstreamService.METHOD)).hasValue(method);
  }

  @ParameterizedTest
  @CsvSource({"/logout, POST", "/logout/everywhere, POST", "/logout, DELETE"})
  void refusesALogoutWithoutToken(String path, String method) {
    browser.logIn("ada", "/board");

    assertRefused(browser.commandWithoutToken(method, path));

    assertThat(browser.get("/session").statusCode()).isEqualTo(200);
  }

  @Test
  void refusesALogoutWithoutCsrfTokenEvenWithABearerToken() {
    browser.logIn("ada", "/board");

    assertRefused(
        browser.send(
            browser
                .request("/logout/everywhere")
                .header("Authorization", "Bearer own")
                .POST(BodyPublishers.noBody())));

    assertThat(browser.get("/session").statusCode()).isEqualTo(200);
  }

  @Test
  void needsNoTokenWithoutASession() {
    var response = browser.commandWithoutToken("POST", "/api/board/x");
    assertThat(response.statusCode()).isEqualTo(401);
    assertThat(response.body()).startsWith("null|");

    assertThat(browser.commandWithoutToken("POST", "/logout").statusCode()).isEqualTo(204);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "../../etc", "%00", "a'b", "0"})
  void treatsAnInventedSessionIdAsAbsent(String id) {
    browser.cookies.put(Browser.SESSION, id);

    assertThat(browser.get("/session").statusCode()).isEqualTo(401);
    assertThat(browser.get("/api/board").body()).startsWith("null|");
  }

  @Test
  void neitherAStoredKeyNorAModifiedIdOpensASession() {
    browser.logIn("ada", "/board");
    var id = browser.cookies.get(Browser.SESSION);

    browser.cookies.put(Browser.SESSION, BrowserSessionRepository.key(id));
    assertThat(browser.get("/session").statusCode()).isEqualTo(401);

    var modified = Base64.getUrlDecoder().decode(id);
    modified[3] ^= 1;
    browser.cookies.put(
        Browser.SESSION, Base64.getUrlEncoder().withoutPadding().encodeToString(modified));
    assertThat(browser.get("/session").statusCode()).isEqualTo(401);

    browser.cookies.put(Browser.SESSION, id);
    assertThat(browser.get("/session").statusCode()).isEqualTo(200);
  }

  private static void assertRefused(HttpResponse<String> response) {
    assertThat(response.statusCode()).isEqualTo(403);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(response.body()).contains("urn:fsm-light:problem:csrf-token-missing");
  }
}

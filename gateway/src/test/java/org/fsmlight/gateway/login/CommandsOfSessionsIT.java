package org.fsmlight.gateway.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may command with a session: its own pages alone. */
class CommandsOfSessionsIT {

  private final TwoGateways gateways = TwoGateways.running();
  private final Browser browser = gateways.browser();

  @ParameterizedTest
  @ValueSource(strings = {"/api/board/x", "/logout", "/logout/everywhere"})
  void commandFromElsewhereIsRefused(String path) {
    browser.logsIn("ada", "/board");

    var answer = browser.postWithoutToken(path);

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("urn:fsm-light:problem:csrf-token-missing");
    assertThat(browser.get("/session").statusCode()).isEqualTo(200);
  }

  @Test
  void commandOfAPageGoesOn() {
    browser.logsIn("ada", "/board");
    browser.get("/session");

    assertThat(browser.cookies).containsKey("XSRF-TOKEN");
    assertThat(browser.post("/api/board/x").body()).startsWith("Bearer ey");
  }

  @Test
  void logoutFromElsewhereIsRefusedWhateverItBringsAlong() {
    browser.logsIn("ada", "/board");

    var answer =
        browser.send(
            browser
                .request("/logout/everywhere")
                .header("Authorization", "Bearer own")
                .POST(java.net.http.HttpRequest.BodyPublishers.noBody()));

    assertThat(answer.statusCode()).isEqualTo(403);
  }

  @Test
  void anothersTokenIsNoToken() {
    browser.logsIn("ada", "/board");
    browser.get("/session");

    var answer =
        browser.send(
            browser
                .request("/api/board/x")
                .header("X-XSRF-TOKEN", "11111111-2222-3333-4444-555555555555")
                .POST(java.net.http.HttpRequest.BodyPublishers.noBody()));

    assertThat(answer.statusCode()).isEqualTo(403);
  }

  @Test
  void whoHasNoSessionNeedsNoToken() {
    assertThat(browser.postWithoutToken("/api/board/x").body()).startsWith("null|");
    assertThat(browser.postWithoutToken("/logout").statusCode()).isEqualTo(204);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "../../etc", "%00", "a'b", "0"})
  void inventedSessionIsNone(String id) {
    browser.cookies.put(Browser.SESSION, id);

    assertThat(browser.get("/session").statusCode()).isEqualTo(401);
    assertThat(browser.get("/api/board").body()).startsWith("null|");
  }

  @Test
  void whatLiesInTheStoreOpensNoSession() {
    browser.logsIn("ada", "/board");
    String id = browser.cookies.get(Browser.SESSION);

    browser.cookies.put(Browser.SESSION, org.fsmlight.gateway.session.Sessions.key(id));
    assertThat(browser.get("/session").statusCode()).isEqualTo(401);
    byte[] flipped = Base64.getUrlDecoder().decode(id);
    flipped[3] ^= 1;
    browser.cookies.put(
        Browser.SESSION, Base64.getUrlEncoder().withoutPadding().encodeToString(flipped));
    assertThat(browser.get("/session").statusCode()).isEqualTo(401);
    browser.cookies.put(Browser.SESSION, id);
    assertThat(browser.get("/session").statusCode()).isEqualTo(200);
  }
}

package org.fsmlight.gateway.login;

import static org.assertj.core.api.Assertions.assertThat;

import org.fsmlight.secondissuer.SecondIssuer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Login through two gateways, neither of which receives all requests of a login. */
class LoginIT {

  private final TwoGateways gateways = TwoGateways.running();
  private final Browser browser = gateways.browser();

  @Test
  void returnsToTheRequestedPageAfterTheLogin() {
    assertThat(browser.logIn("ada", "/board?call=c-1&x=%C3%A4"))
        .isEqualTo("/board?call=c-1&x=%C3%A4");

    var session = browser.get("/session");
    assertThat(session.statusCode()).isEqualTo(200);
    assertThat(session.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(session.body())
        .contains("\"account\":\"ada\"")
        .contains("\"name\":\"Ada Lovelace\"")
        .contains("\"email\":\"ada@acme.example\"")
        .contains("\"roles\":[\"DISPATCHER\"]")
        .contains("\"company\":\"acme\"")
        .contains("\"language\":\"de\"");
  }

  @Test
  void servicesGetTheTokenAndNoCookie() {
    browser.logIn("ada", "/board");

    var answer = browser.get("/api/board");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).startsWith("Bearer ey").endsWith("|null|127.0.0.1");
  }

  @Test
  void forwardsARequestWithItsOwnTokenUnchanged() {
    browser.logIn("ada", "/board");

    var answer =
        browser.send(
            browser
                .request("/api/board")
                .header("Authorization", "Bearer own")
                .header("Fsm-Client-Address", "10.0.0.1")
                .header("X-Forwarded-For", "10.0.0.1"));

    assertThat(answer.body()).isEqualTo("Bearer own|null|127.0.0.1");
    assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
  }

  @Test
  void forwardsARequestWithoutTokenAndSessionWithoutRedirect() {
    var answer = browser.get("/api/board");

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.body()).isEqualTo("null|null|127.0.0.1");
    var session = browser.get("/session");
    assertThat(session.statusCode()).isEqualTo(401);
    assertThat(session.body()).contains("urn:fsm-light:problem:unauthenticated");
    assertThat(browser.cookies).doesNotContainKey(Browser.SESSION);
  }

  @Test
  void sendsNoTokenToThePathsOfTheIssuer() {
    browser.logIn("ada", "/board");
    browser.cookies.remove(SecondIssuer.TICKET);

    var answer = browser.get("/userinfo");

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(browser.location(answer)).startsWith("/login?");
    assertThat(answer.body()).doesNotContain("Ada");
  }

  @Test
  void authorizationRequestHasProofKeyStateAndNonce() {
    browser.get("/board");
    var begun = browser.get("/oauth2/authorization/fsm-light");

    assertThat(browser.location(begun))
        .startsWith("/oauth2/authorize?response_type=code&client_id=fsm-gateway&")
        .contains("&code_challenge=", "&code_challenge_method=S256", "&state=", "&nonce=");
  }

  @Test
  void loginPageWithoutAuthorizationRequestBeginsOne() {
    var answer = browser.get("/login");

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(browser.location(answer)).isEqualTo("/oauth2/authorization/fsm-light");
    assertThat(browser.logIn("ada", "/login")).isEqualTo("/");
    assertThat(browser.get("/session").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example/",
        "//evil.example",
        "/%5Cevil.example%09",
        "/%09/evil.example",
        "%20/board",
        "board"
      })
  void neverRedirectsToAnotherOrigin(String elsewhere) {
    assertThat(browser.logIn("ada", "/oauth2/authorization/fsm-light?to=" + elsewhere))
        .isEqualTo("/");
  }

  @Test
  void rotatesTheIdAtLoginAndInvalidatesTheOldOne() {
    var begun = browser.get("/oauth2/authorization/fsm-light");
    var victim = browser.copy();
    var planted = browser.cookies.get(Browser.SESSION);
    assertThat(planted).isNotBlank();

    victim.cookies.put(SecondIssuer.TICKET, "ada");
    var back = victim.get(victim.location(begun));
    victim.get(victim.location(back));

    assertThat(victim.get("/session").statusCode()).isEqualTo(200);
    assertThat(victim.cookies.get(Browser.SESSION)).isNotEqualTo(planted);
    assertThat(browser.get("/session").statusCode()).isEqualTo(401);
    assertThat(browser.get("/api/board").body()).startsWith("null|");
  }

  @Test
  void everyTabCanCompleteTheLoginItBegan() {
    var first = browser.get("/oauth2/authorization/fsm-light?to=/board");
    var second = browser.get("/oauth2/authorization/fsm-light?to=/team");
    browser.cookies.put(SecondIssuer.TICKET, "ada");

    var secondArrives = browser.get(browser.location(browser.get(browser.location(second))));
    var firstArrives = browser.get(browser.location(browser.get(browser.location(first))));

    assertThat(browser.location(secondArrives)).isEqualTo("/team");
    assertThat(browser.location(firstArrives)).isEqualTo("/board");
  }

  @Test
  void refusesACallbackWithoutAuthorizationRequest() {
    var begun = browser.get("/oauth2/authorization/fsm-light");
    var other = gateways.browser();
    browser.cookies.put(SecondIssuer.TICKET, "mallory");
    var back = browser.get(browser.location(begun));

    var answer = other.get(other.location(back));

    assertThat(other.location(answer)).isEqualTo("/?login=failed");
    assertThat(other.get("/session").statusCode()).isEqualTo(401);
  }

  @Test
  void sessionCookieIsHttpOnlyAndSameSite() {
    var answer = browser.get("/oauth2/authorization/fsm-light");

    assertThat(answer.headers().allValues("Set-Cookie"))
        .anySatisfy(
            cookie ->
                assertThat(cookie)
                    .startsWith("fsm-session=")
                    .contains("; HttpOnly", "; SameSite=Lax", "; Path=/")
                    .doesNotContain("Secure", "Domain"));
  }
}

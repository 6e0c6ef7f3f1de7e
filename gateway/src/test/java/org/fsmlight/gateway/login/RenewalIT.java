package org.fsmlight.gateway.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.fsmlight.secondissuer.SecondIssuer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Renewal of expired tokens during a session. */
class RenewalIT {

  private final TwoGateways gateways = TwoGateways.running();
  private final Browser browser = gateways.browser();

  @AfterEach
  void resetIssuer() {
    gateways.issuer.setTokenLifetime(Duration.ofMinutes(5));
    gateways.issuer.setRoles("DISPATCHER");
  }

  @Test
  void concurrentRequestsRenewTheTokenOnceAtEachGateway() throws Exception {
    logInWithAnExpiredToken("jana");
    int before = gateways.issuer.renewals();
    List<Future<String>> answers = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 12; i++) {
        var copy = browser.copy();
        if (i % 2 == 0) {
          copy.get("/"); // so that the next request goes to the other gateway
        }
        answers.add(threads.submit(() -> copy.get("/api/board").body()));
      }
    }

    for (var answer : answers) {
      assertThat(answer.get()).startsWith("Bearer ey");
    }
    assertThat(gateways.issuer.renewals() - before).isBetween(1, 2);
    assertThat(browser.get("/api/board").body()).startsWith("Bearer ey");
    assertThat(gateways.issuer.renewals() - before).isBetween(1, 2);
  }

  @Test
  void renewalUpdatesTheRoles() {
    logInWithAnExpiredToken("kurt");
    gateways.issuer.setRoles("DISPATCHER", "TECHNICIAN");

    browser.get("/api/board");

    assertThat(browser.get("/session").body())
        .contains("\"roles\":[\"DISPATCHER\",\"TECHNICIAN\"]");
  }

  @Test
  void refusedRenewalEndsTheSession() {
    logInWithAnExpiredToken("lisa");
    gateways.issuer.revokeAllGrants();

    var answer = browser.get("/api/board");

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.body()).contains("urn:fsm-light:problem:unauthenticated");
    assertThat(browser.cookies).doesNotContainKey(Browser.SESSION);
    assertThat(browser.get("/session").statusCode()).isEqualTo(401);
  }

  @Test
  void unavailableIssuerEndsNoSession() {
    int port = TwoGateways.freePort();
    var gateway = gateways.gateway(port, TwoGateways.freePort());
    try {
      logInWithAnExpiredToken("mona");
      var cutOff = new Browser(gateways.origin, port);
      cutOff.cookies.putAll(browser.cookies);

      var answer = cutOff.get("/api/board");

      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.body()).contains("urn:fsm-light:problem:try-again");
      assertThat(browser.get("/api/board").statusCode()).isEqualTo(200);
    } finally {
      gateway.close();
    }
  }

  @Test
  void logsInAtAnotherIssuerByConfiguration() {
    int port = TwoGateways.freePort();
    int issuerPort = TwoGateways.freePort();
    var origin = "http://localhost:" + port;
    var foreign = "http://localhost:" + issuerPort;
    try (var issuer =
            SecondIssuer.start(
                issuerPort, foreign, List.of(origin + "/login/oauth2/code/fsm-light"));
        var gateway =
            gateways.gateway(
                port,
                TwoGateways.freePort(),
                Map.of("fsm.issuer", origin, "fsm.login.issuer", foreign))) {
      assertThat(gateway.isRunning()).isTrue();
      var person = new Browser(origin, port);
      var begun = person.get(person.location(person.get(person.location(person.get("/board")))));
      assertThat(begun.statusCode()).isEqualTo(302);
      assertThat(person.location(begun)).startsWith(foreign + "/login?");
      issuer.setTokenLifetime(Duration.ofMinutes(5));
      person.cookies.put(SecondIssuer.TICKET, "nora");
      var code =
          person.get(
              foreign
                  + "/oauth2/authorize?"
                  + person.location(begun).substring((foreign + "/login?").length()));
      var arrived = person.get(person.location(code));

      assertThat(person.location(arrived)).isEqualTo("/board");
      assertThat(person.get("/session").body()).contains("\"account\":\"nora\"");
      assertThat(person.get("/api/board").body()).startsWith("Bearer ey");
      person.get("/session");
      assertThat(person.post("/logout").statusCode()).isEqualTo(204);
      assertThat(issuer.openGrants("nora")).isZero();
    }
  }

  /** A lifetime of one second counts as expired, because the token could expire in transit. */
  private void logInWithAnExpiredToken(String account) {
    gateways.issuer.setTokenLifetime(Duration.ofSeconds(1));
    browser.logIn(account, "/board");
    gateways.issuer.setTokenLifetime(Duration.ofMinutes(5));
  }
}

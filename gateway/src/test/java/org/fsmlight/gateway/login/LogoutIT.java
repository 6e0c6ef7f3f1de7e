package org.fsmlight.gateway.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Logout by the person, and by a service. */
@Timeout(30)
class LogoutIT {

  private final TwoGateways gateways = TwoGateways.running();
  private final Browser browser = gateways.browser();

  @Test
  void logoutEndsTheSessionAtEveryGatewayAndRevokesItsToken() {
    browser.logIn("bea", "/board");
    browser.get("/session");
    var stolen = browser.copy();
    assertThat(gateways.issuer.openGrants("bea")).isEqualTo(1);

    assertThat(browser.post("/logout").statusCode()).isEqualTo(204);

    assertThat(browser.cookies).doesNotContainKey(Browser.SESSION);
    assertThat(stolen.get("/session").statusCode()).isEqualTo(401);
    assertThat(stolen.get("/session").statusCode()).isEqualTo(401);
    assertThat(stolen.get("/api/board").body()).startsWith("null|");
    assertThat(gateways.issuer.openGrants("bea")).isZero();
  }

  @Test
  void logoutEverywhereEndsAllSessionsOfTheAccountOnly() {
    var elsewhere = gateways.browser();
    var another = gateways.browser();
    browser.logIn("cleo", "/board");
    elsewhere.logIn("cleo", "/board");
    another.logIn("dora", "/board");
    browser.get("/session");

    assertThat(browser.post("/logout/everywhere").statusCode()).isEqualTo(204);

    assertThat(browser.get("/session").statusCode()).isEqualTo(401);
    assertThat(elsewhere.get("/session").statusCode()).isEqualTo(401);
    assertThat(another.get("/session").statusCode()).isEqualTo(200);
    assertThat(gateways.issuer.openGrants("cleo")).isZero();
    assertThat(gateways.issuer.openGrants("dora")).isEqualTo(1);
  }

  @Test
  void logsOutTheAccountsThatAServiceNamesAndHidesTheHeader() {
    var manager = gateways.browser();
    browser.logIn("emil", "/board");
    manager.logIn("fred", "/board");

    var answer = manager.get("/api/board/log-out/emil");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue(TokenRelayFilter.LOG_OUT)).isEmpty();
    assertThat(browser.get("/session").statusCode()).isEqualTo(401);
    assertThat(manager.get("/session").statusCode()).isEqualTo(200);
  }

  @Test
  void openStreamEndsWithItsSession() throws Exception {
    browser.logIn("gina", "/board");
    browser.get("/session");
    var atOne = browser.stream("/api/board/stream");
    var atOther = browser.stream("/api/board/stream");
    assertThat(atOne.read()).isPositive();
    assertThat(atOther.read()).isPositive();

    browser.post("/logout");

    assertThatCode(() -> readToTheEnd(atOne)).doesNotThrowAnyException();
    assertThatCode(() -> readToTheEnd(atOther)).doesNotThrowAnyException();
  }

  @Test
  void requestsInProgressDoNotRestoreASession() throws Exception {
    browser.logIn("hans", "/board");
    browser.get("/session");
    List<Future<?>> others = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 8; i++) {
        var copy = browser.copy();
        others.add(
            threads.submit(
                (Callable<Void>)
                    () -> {
                      for (int j = 0; j < 10; j++) {
                        // each request changes the session, because it begins another login
                        copy.send(copy.request("/oauth2/authorization/fsm-light").GET());
                      }
                      return null;
                    }));
      }
      var leaving = browser.copy();
      assertThat(leaving.post("/logout").statusCode()).isEqualTo(204);
      for (var other : others) {
        other.get();
      }
    }

    assertThat(browser.get("/session").statusCode()).isEqualTo(401);
    assertThat(browser.get("/session").statusCode()).isEqualTo(401);
  }

  @Test
  void sessionsSurviveARestartOfTheGateways() {
    browser.logIn("ida", "/board");

    gateways.restartBoth();

    assertThat(browser.get("/session").statusCode()).isEqualTo(200);
    assertThat(browser.get("/api/board").body()).startsWith("Bearer ey");
    assertThat(browser.get("/api/board").body()).startsWith("Bearer ey");
  }

  private static void readToTheEnd(InputStream stream) throws IOException {
    while (stream.read() >= 0) {
      Thread.onSpinWait();
    }
  }
}

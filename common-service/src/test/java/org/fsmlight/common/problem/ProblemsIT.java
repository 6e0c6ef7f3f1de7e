package org.fsmlight.common.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.fsmlight.common.toy.Answer;
import org.fsmlight.common.toy.Issuer;
import org.fsmlight.common.toy.ToySystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything that goes wrong over HTTP is answered by a problem that says what to do. */
class ProblemsIT {

  private static final String GOOD =
      "{\"name\":\"Hare\",\"language\":\"de\",\"size\":1,\"parts\":[{\"name\":\"ear\"}]}";

  private final ToySystem system = ToySystem.running();
  private final Issuer issuer = system.issuer();

  @Test
  void knowsTheCallerFromTheTokenOnly() {
    var answer = get("/api/caller?company=other");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().get("actor").asString()).isEqualTo("dispatcher/d-1");
    assertThat(answer.json().get("company").asString()).isEqualTo("acme");
    assertThat(answer.json().get("client").asString()).isEqualTo("gateway");
  }

  @Test
  void namesEachFieldOfInvalidInput() {
    var answer =
        post(
            "{\"name\":\"a\\nb\",\"language\":\"es\",\"size\":0,\"parts\":[{\"name\":\"longer\"}]}");

    assertProblem(answer, 400, "invalid-input");
    assertThat(answer.json().get("errors").valueStream().map(e -> e.get("field").asString()))
        .containsExactlyInAnyOrder("name", "language", "size", "parts[0].name");
    assertThat(answer.text()).contains("must not have control characters");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"name\":\"Hare\",\"language\":\"de\",\"size\":\"big\",\"parts\":[]}",
        "{\"name\":\"Hare\",\"language\":\"de\",\"parts\":[]}",
        "{\"name\":\"Hare\",\"language\":\"de\",\"size\":null,\"parts\":[]}"
      })
  void namesTheFieldOfTheWrongType(String body) {
    var answer = post(body);

    assertProblem(answer, 400, "invalid-input");
    assertThat(answer.json().get("errors").get(0).get("field").asString()).isEqualTo("size");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "not json", "[1,"})
  void refusesUnreadableBodies(String body) {
    assertProblem(post(body), 400, "unreadable-body");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "?limit=0", "?limit=many"})
  void refusesWrongParameters(String query) {
    assertProblem(get("/api/toys" + query), 400, "invalid-input");
  }

  @Test
  void refusesAMalformedIfMatchAndAStaleOne() {
    var malformed = call("PUT", "/api/toys/7", null, issuer.dispatcher(), "If-Match", "seven");
    assertProblem(malformed, 400, "invalid-input");
    assertThat(malformed.json().get("errors").get(0).get("field").asString()).isEqualTo("If-Match");

    var stale = call("PUT", "/api/toys/7", null, issuer.dispatcher(), "If-Match", "\"6\"");
    assertProblem(stale, 412, "stale");
    assertThat(stale.json().get("current").get("version").asInt()).isEqualTo(7);

    assertThat(call("PUT", "/api/toys/7", null, issuer.dispatcher(), "If-Match", "\"7\"").status())
        .isEqualTo(200);
  }

  @Test
  void demandsATokenWhenThereIsNone() {
    assertProblem(call("GET", "/api/toys/7", null, null), 401, "unauthenticated");
    assertProblem(call("GET", "/nowhere", null, null), 401, "unauthenticated");
    assertProblem(call("GET", "/api/open", null, null), 401, "unauthenticated");
  }

  @Test
  void demandsAnotherTokenWhenItIsInvalid() {
    var past = Date.from(Instant.now().minusSeconds(3600));
    var bad =
        List.of(
            "nonsense",
            issuer.forged(),
            issuer.token(claims -> claims.expirationTime(past)),
            issuer.token(claims -> claims.audience("somebody-else")),
            issuer.token(claims -> claims.issuer("http://elsewhere.test")));

    assertThat(bad)
        .allSatisfy(
            token ->
                assertProblem(call("GET", "/api/toys/7", null, token), 401, "unauthenticated"));
  }

  @Test
  void forbidsWhatTheRoleMayNotDoAndWhatNoRuleNames() {
    assertProblem(call("DELETE", "/api/toys/7", null, issuer.dispatcher()), 403, "forbidden");
    assertThat(call("DELETE", "/api/toys/7", null, issuer.operator()).status()).isEqualTo(200);
    assertProblem(get("/unnamed"), 403, "forbidden");
    // an operator's token has no company
    assertProblem(call("GET", "/api/caller", null, issuer.operator()), 403, "forbidden");
  }

  @Test
  void doesNotFindUnknownPathsAndIds() {
    assertProblem(get("/api/nowhere"), 404, "not-found");
    var absent = get("/api/toys/8");
    assertProblem(absent, 404, "not-found");
    assertThat(absent.text()).doesNotContain("\"8\"");
  }

  @Test
  void refusesWrongMethodsAndMediaTypes() {
    assertProblem(call("PATCH", "/api/toys", GOOD, issuer.dispatcher()), 405, "method-not-allowed");
    assertProblem(
        call("POST", "/api/toys", GOOD, issuer.dispatcher(), "Content-Type", "text/plain"),
        415,
        "unsupported-media-type");
  }

  @Test
  void hidesDetailsOfFaults() {
    var answer = get("/api/faulty");

    assertProblem(answer, 500, "fault");
    assertThat(answer.text()).doesNotContain("secret", "Exception", "org.fsmlight");
  }

  @Test
  void saysTryAgainWhileTheStoreIsUnavailable() {
    var answer = get("/api/store-unavailable");

    assertProblem(answer, 503, "try-again");
    assertThat(answer.text()).doesNotContain("secret");
  }

  @Test
  void answersRefusalsOfTheDomainWithTheirMembers() {
    var answer = get("/api/refused");

    assertProblem(answer, 409, "busy");
    assertThat(answer.json().get("conflict").asString()).isEqualTo("toy-2");
  }

  @Test
  void showsHealthAndMetricsToEverybodyAndNothingElse() {
    assertThat(call("GET", "/actuator/health/liveness", null, null).status()).isEqualTo(200);
    assertThat(call("GET", "/actuator/prometheus", null, null).text())
        .contains("fsm_outbox_in_flight");
    assertThat(call("GET", "/actuator/env", null, null).status()).isEqualTo(401);
  }

  private static void assertProblem(Answer answer, int status, String slug) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    assertThat(answer.contentType()).startsWith("application/problem+json");
    var problem = answer.json();
    assertThat(problem.get("type").asString()).isEqualTo("urn:fsm-light:problem:" + slug);
    assertThat(problem.get("status").asInt()).isEqualTo(status);
    assertThat(problem.get("title").asString()).isNotBlank();
    assertThat(problem.get("detail").asString()).isNotBlank();
    assertThat(problem.has("trace")).isFalse();
    assertThat(problem.has("properties")).isFalse();
  }

  private Answer get(String path) {
    return call("GET", path, null, issuer.dispatcher());
  }

  private Answer post(String body) {
    return call("POST", "/api/toys", body, issuer.dispatcher());
  }

  private Answer call(String method, String path, String body, String token, String... more) {
    var headers = new ArrayList<>(List.of(more));
    if (token != null) {
      headers.addAll(List.of("Authorization", "Bearer " + token));
    }
    if (body != null && !headers.contains("Content-Type")) {
      headers.addAll(List.of("Content-Type", "application/json"));
    }
    return Answer.to(system.port(), method, path, body, headers.toArray(String[]::new));
  }
}

package org.fsmlight.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fsmlight.testsupport.Answer;
import org.fsmlight.testsupport.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AccessIT extends RunningService {

  private final String rival = TestTokens.dispatcher("company-rival", "rita");
  private final String operator = TestTokens.operator();
  private final String marketplace = TestTokens.marketplace("marketplace");

  record Endpoint(String method, String path, List<String> roles) {

    String of(String id) {
      return path.replace("{id}", id);
    }
  }

  static List<Endpoint> endpoints() {
    return List.of(
        new Endpoint("GET", "/api/board?from=2026-03-02&to=2026-03-02", List.of("DISPATCHER")),
        new Endpoint("GET", "/api/board/stream", List.of("DISPATCHER")),
        new Endpoint("GET", "/api/service-calls", List.of("DISPATCHER", "OPERATOR")),
        new Endpoint(
            "GET", "/api/my/service-calls?from=2026-03-02&to=2026-03-02", List.of("TECHNICIAN")),
        new Endpoint("GET", "/api/service-calls/{id}/history", List.of("DISPATCHER", "OPERATOR")),
        new Endpoint(
            "GET", "/api/service-calls/{id}", List.of("DISPATCHER", "TECHNICIAN", "OPERATOR")),
        new Endpoint(
            "POST", "/api/service-calls/{id}/schedule", List.of("DISPATCHER", "TECHNICIAN")),
        new Endpoint(
            "POST", "/api/service-calls/{id}/client-called", List.of("DISPATCHER", "TECHNICIAN")),
        new Endpoint("GET", "/api/service-calls/{id}/candidates", List.of("DISPATCHER")),
        new Endpoint("POST", "/api/service-calls/{id}/undo", List.of("DISPATCHER", "TECHNICIAN")),
        new Endpoint("POST", "/api/service-calls/{id}/check-in", List.of("TECHNICIAN")),
        new Endpoint("POST", "/api/service-calls/{id}/check-out", List.of("TECHNICIAN")),
        new Endpoint("POST", "/api/service-calls/{id}/cannot-complete", List.of("TECHNICIAN")),
        new Endpoint("POST", "/api/service-calls/{id}/cancel", List.of("DISPATCHER", "OPERATOR")),
        new Endpoint("POST", "/api/service-calls/{id}/assign", List.of("DISPATCHER")),
        new Endpoint("POST", "/api/service-calls/{id}/unassign", List.of("DISPATCHER")));
  }

  @ParameterizedTest
  @MethodSource("endpoints")
  void refusesCallersWithoutTokenOrWithAnotherRole(Endpoint endpoint) {
    var id = accepted(tomorrowAt(10));
    send(endpoint, id, "").isProblem(401, "unauthenticated");
    send(endpoint, id, TestTokens.forged(company, "dora")).isProblem(401, "unauthenticated");
    send(endpoint, id, marketplace).isProblem(403, "forbidden");
    if (!endpoint.roles().contains("OPERATOR")) {
      send(endpoint, id, operator).isProblem(403, "forbidden");
    }
    if (!endpoint.roles().contains("TECHNICIAN")) {
      send(endpoint, id, TestTokens.technician(company, ada)).isProblem(403, "forbidden");
    }
    if (!endpoint.roles().contains("DISPATCHER")) {
      send(endpoint, id, dora).isProblem(403, "forbidden");
    }
    assertThat(get(call(id), dora).header("ETag")).isEqualTo("\"1\"");
  }

  @ParameterizedTest
  @MethodSource("endpoints")
  void callsOfAnotherCompanyAreNotFound(Endpoint endpoint) {
    if (endpoint.path().contains("{id}")) {
      var id = accepted(tomorrowAt(10));
      assign(id, ada, dora).isSuccess(200);
      var technician = TestTokens.technician("company-rival", ada);
      for (var theirs : List.of(rival, technician)) {
        if (endpoint.roles().contains(theirs.equals(rival) ? "DISPATCHER" : "TECHNICIAN")) {
          var foreign = send(endpoint, id, theirs).isProblem(404, "not-found");
          var unknown = send(endpoint, "unknown", theirs).isProblem(404, "not-found");
          assertThat(foreign.text("/detail")).isEqualTo(unknown.text("/detail"));
        } else {
          send(endpoint, id, theirs).isProblem(403, "forbidden");
        }
      }
      assertThat(get(call(id), dora).header("ETag")).isEqualTo("\"2\"");
    }
  }

  @Test
  void technicianReadsAndCommandsAssignedCallsOnly() {
    var tina = TestTokens.technician(company, ada);
    var id = accepted(tomorrowAt(10));
    get(call(id), tina).isProblem(404, "not-found");
    clientCalled(id, tina).isProblem(404, "not-found");
    assign(id, ada, dora).isSuccess(200);
    get(call(id), tina).isSuccess(200);
    assign(id, ben, dora).isSuccess(200);
    schedule(id, tomorrowAt(14), tina).isProblem(404, "not-found");
    post(call(id) + "/check-in", tina, "").isProblem(404, "not-found");
    post(call(id) + "/undo", tina, "{\"version\": 3}").isProblem(404, "not-found");
  }

  @Test
  void operatorReadsEveryCompanysCalls() {
    get(call(accepted(tomorrowAt(10))), operator).isSuccess(200);
  }

  private Answer send(Endpoint endpoint, String id, String token) {
    var body =
        """
        {"technicianId": "%s", "start": "%s", "reason": "No power", "version": 1}
        """
            .formatted(ada, tomorrowAt(14));
    return send(
        endpoint.method(), endpoint.of(id), token, endpoint.method().equals("GET") ? "" : body);
  }
}

package org.fsmlight.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AccessIT extends RunningService {

  private static final String REASON = "{\"reason\": \"No time\"}";

  @Test
  void refusesCallersWithoutAToken() {
    var location = booked();

    post("/api/service-requests", "", new BookingBody().json(), "Idempotency-Key", newKey())
        .isProblem(401, "unauthenticated");
    get(location, "").isProblem(401, "unauthenticated");
    post(location + "/accept", "", "").isProblem(401, "unauthenticated");
    post(location + "/decline", "", REASON).isProblem(401, "unauthenticated");
    get(location, "no.such.token").isProblem(401, "unauthenticated");
  }

  @Test
  void onlyAMarketplaceSubmitsBookings() {
    for (var token : List.of(ANNA, TECHNICIAN, OPERATOR)) {
      post("/api/service-requests", token, new BookingBody().json(), "Idempotency-Key", newKey())
          .isProblem(403, "forbidden");
    }
  }

  @Test
  void onlyADispatcherDecides() {
    var location = booked();

    for (var token : List.of(MARKETPLACE, TECHNICIAN, OPERATOR)) {
      post(location + "/accept", token, "").isProblem(403, "forbidden");
      post(location + "/decline", token, REASON).isProblem(403, "forbidden");
    }
    assertThat(get(location, ANNA).text("/status")).isEqualTo("REQUESTED");
  }

  @Test
  void onlyTheirRolesMayUndoWithdrawAndRedistribute() {
    var location = booked();

    for (var token : List.of(MARKETPLACE, TECHNICIAN, OPERATOR)) {
      post(location + "/undo", token, "{\"version\": 1}").isProblem(403, "forbidden");
    }
    for (var token : List.of(ANNA, TECHNICIAN)) {
      post(location + "/withdraw", token, REASON).isProblem(403, "forbidden");
    }
    for (var token : List.of(ANNA, TECHNICIAN, MARKETPLACE)) {
      post(location + "/redistribute", token, "{\"companyId\": \"x\"}").isProblem(403, "forbidden");
      get("/api/service-requests", token).isProblem(403, "forbidden");
    }
    for (var path : List.of("/undo", "/withdraw", "/redistribute")) {
      post(location + path, "", REASON).isProblem(401, "unauthenticated");
    }
    get("/api/service-requests", "").isProblem(401, "unauthenticated");
    assertThat(get(location, ANNA).text("/version")).isEqualTo("1");
  }

  @Test
  void companyOperatorsAndSubmittingMarketplaceMayRead() {
    var location = booked();

    for (var token : List.of(ANNA, BEN, OPERATOR, MARKETPLACE)) {
      get(location, token).isSuccess(200);
    }
  }

  @Test
  void otherCallersGetTheSameAnswerAsForAnUnknownRequest() {
    var location = booked();

    for (var token : List.of(RIVAL, OTHER_MARKETPLACE, TECHNICIAN)) {
      var foreign = get(location, token).isProblem(404, "not-found");
      var unknown = get("/api/service-requests/never", token).isProblem(404, "not-found");
      assertThat(foreign.text("/detail")).isEqualTo(unknown.text("/detail"));
    }
  }

  @Test
  void anotherCompanyCannotDecide() {
    var location = booked();

    post(location + "/accept", RIVAL, "").isProblem(404, "not-found");
    post(location + "/decline", RIVAL, REASON).isProblem(404, "not-found");
    post(location + "/undo", RIVAL, "{\"version\": 1}").isProblem(404, "not-found");
    post(location + "/withdraw", OTHER_MARKETPLACE, REASON).isProblem(404, "not-found");
    post("/api/service-requests/never/accept", ANNA, "").isProblem(404, "not-found");
    post("/api/service-requests/never/withdraw", OPERATOR, REASON).isProblem(404, "not-found");
    assertThat(get(location, ANNA).text("/status")).isEqualTo("REQUESTED");
  }

  @Test
  void deniesPathsAndMethodsWithoutARule() {
    for (var token : List.of(ANNA, MARKETPLACE, OPERATOR)) {
      for (var method : List.of("PUT", "PATCH", "DELETE")) {
        send(method, booked(), token, "{}").isProblem(403, "forbidden");
      }
      get("/actuator/env", token).isProblem(403, "forbidden");
    }
  }
}

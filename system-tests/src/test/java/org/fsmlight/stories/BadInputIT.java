package org.fsmlight.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.fsmlight.running.Demo;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Invalid input is refused: the problem names the error, nothing is stored, no stack trace leaks.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Isolated
class BadInputIT {

  private static final String HEADER_INJECTION = "Ada\r\nBcc: everyone@example.com";

  private Demo demo;
  private String request;
  private String call;

  @BeforeAll
  void createARequestAndACall() {
    demo = Demo.shared();
    request = demo.post(demo.booking(Demo.freeDay())).is(201).text("id");
    call = demo.acceptedCall(Demo.freeDay());
  }

  @AfterAll
  void nothingHasChanged() {
    assertThat(demo.dispatcher.get("/api/service-requests/" + request).text("status"))
        .isEqualTo("REQUESTED");
    assertThat(demo.call(call).version()).isEqualTo(1);
    assertThat(demo.anonymous.get("/sandbox/api/mails?limit=5000").body().toString())
        .doesNotContain("everyone@example.com");
  }

  Stream<Arguments> badCommands() {
    var toRequest = "/api/service-requests/" + request;
    var toCall = "/api/service-calls/" + call;
    List<Arguments> all = new ArrayList<>();
    for (var reason : new Object[] {null, "", 7, "x".repeat(10_000), "bell\u0007"}) {
      all.add(arguments(toRequest + "/decline", one("reason", reason)));
    }
    for (var start :
        new Object[] {null, "soon", 12, "1999-01-01T00:00:00Z", "+999999999-01-01T00:00:00Z"}) {
      all.add(arguments(toCall + "/schedule", one("start", start)));
    }
    for (var minutes : new Object[] {-1, 0, 1_000_000, "long"}) {
      all.add(
          arguments(
              toCall + "/schedule",
              Map.of("start", Demo.freeDay().toString(), "durationMinutes", minutes)));
    }
    for (var technician : new Object[] {null, "", 7, "x".repeat(10_000), "nobody", List.of()}) {
      all.add(arguments(toCall + "/assign", one("technicianId", technician)));
    }
    all.add(arguments(toCall + "/assign", "no json"));
    all.add(arguments(toCall + "/unassign", "{}"));
    return all.stream();
  }

  @ParameterizedTest
  @MethodSource("badCommands")
  void refusesTheCommand(String path, Object body) {
    var refused = demo.dispatcher.post(path, body);

    assertThat(refused.status()).as("%s", refused.body()).isBetween(400, 422);
    refused.isProblem(refused.status(), refused.text("type").replaceFirst(".*:", ""));
  }

  @Test
  void refusesAMalformedIfMatch() {
    demo.dispatcher
        .post("/api/service-requests/" + request + "/accept", "", "If-Match", "yesterday's")
        .isProblem(400, "invalid-input");
  }

  @Test
  void boardRequiresTwoDatesInOrderAtMost42DaysApart() {
    for (var query :
        List.of(
            "",
            "?from=2026-11-01",
            "?from=x&to=y",
            "?from=2026-11-08&to=2026-11-01",
            "?from=2026-01-01&to=2026-12-31",
            "?from=2026-02-30&to=2026-03-01")) {
      demo.dispatcher.get("/api/board" + query).isProblem(400, "invalid-input");
    }
  }

  @Test
  void refusesAnInvitationWithInvalidData() {
    var good =
        Map.of("firstName", "Eva", "lastName", "Egli", "email", "eva@x.example", "language", "de");
    for (var bad :
        List.of(
            Map.entry("firstName", HEADER_INJECTION),
            Map.entry("lastName", ""),
            Map.entry("email", "eva"),
            Map.entry("email", "eva@x.example\nBcc: everyone@example.com"),
            Map.entry("phone", "\u0007"),
            Map.entry("language", "klingon"))) {
      Map<String, Object> body = new HashMap<>(good);
      body.put(bad.getKey(), bad.getValue());
      demo.dispatcher.post("/api/technicians", body).isProblem(400, "invalid-input");
    }
  }

  @Test
  void refusesInvalidProfilePictureAndSkills() {
    var me = demo.technician;
    me.put("/api/technicians/me/skills", Map.of("skills", List.of("witchcraft"))).is(400);
    me.put("/api/technicians/me/skills", Map.of("skills", "tv")).isProblem(400, "invalid-input");
    me.put("/api/technicians/me/skills", Map.of()).isProblem(400, "invalid-input");
    me.put("/api/technicians/me/profile", Map.of("firstName", HEADER_INJECTION))
        .isProblem(400, "invalid-input");
    var picture = me.put("/api/technicians/me/picture", "no picture".getBytes());
    picture.isProblem(422, picture.text("type").replaceFirst(".*:", ""));
  }

  @Test
  void refusesInvalidDevices() {
    demo.technician.post("/api/devices", Map.of("kind", "PIGEON", "value", "x")).is(400);
    demo.technician.post("/api/devices", Map.of("kind", "FCM")).isProblem(400, "invalid-input");
    demo.technician
        .post("/api/devices", Map.of("kind", "FCM", "value", "x".repeat(100_000)))
        .isProblem(400, "invalid-input");
  }

  @Test
  void foreignAndUnknownIdsGetTheSameResponse() {
    for (var who : List.of(demo.dispatcher, demo.otherDispatcher)) {
      var foreign = who == demo.otherDispatcher;
      var ofRequest = "/api/service-requests/" + (foreign ? request : UUID.randomUUID());
      var ofCall = "/api/service-calls/" + (foreign ? call : UUID.randomUUID());
      var ofTechnician = "/api/technicians/" + (foreign ? demo.technicianId(0) : UUID.randomUUID());
      who.get(ofRequest).isProblem(404, "not-found");
      who.post(ofRequest + "/accept", "").isProblem(404, "not-found");
      who.post(ofRequest + "/decline", Map.of("reason", "no")).isProblem(404, "not-found");
      who.get(ofCall).isProblem(404, "not-found");
      who.post(ofCall + "/client-called", "").isProblem(404, "not-found");
      who.post(ofCall + "/unassign", "").isProblem(404, "not-found");
      who.post(ofCall + "/schedule", Map.of("start", Demo.freeDay().toString()))
          .isProblem(404, "not-found");
      who.post(ofCall + "/assign", Map.of("technicianId", demo.technicianId(0)))
          .isProblem(404, "not-found");
      who.get(ofTechnician).isProblem(404, "not-found");
      who.post(ofTechnician + "/reinvite", "").isProblem(404, "not-found");
    }
    assertThat(
            demo.otherDispatcher
                .get("/api/notifications?serviceCallId=" + call)
                .is(200)
                .body()
                .path("items")
                .isEmpty())
        .isTrue();
    assertThat(demo.otherDispatcher.get("/api/technicians").is(200).body().toString())
        .doesNotContain(demo.technicianId(0));
    demo.dispatcher.get("/api/nothing-here").isProblem(404, "not-found");
  }

  @Test
  void refusesHostilePaths() {
    for (var id : List.of("%00", "a%2Fb", "x;y=1", "%5C", "a%0Ab")) {
      var refused = demo.dispatcher.get("/api/service-calls/" + id);
      assertThat(refused.status()).as(id).isIn(400, 404);
      refused.isProblem(refused.status(), refused.text("type").replaceFirst(".*:", ""));
    }
  }

  @Test
  void refusesOtherRolesAndInvalidTokens() {
    var commands =
        List.of(
            "/api/service-requests/" + request + "/accept",
            "/api/service-calls/" + call + "/assign",
            "/api/service-calls/" + call + "/unassign",
            "/api/technicians");
    for (var command : commands) {
      demo.anonymous.post(command, "{}").isProblem(401, "unauthenticated");
      demo.marketplace.post(command, "{}").isProblem(403, "forbidden");
    }
    demo.dispatcher
        .post("/api/service-requests", demo.booking(null), "Idempotency-Key", "k")
        .isProblem(403, "forbidden");
    demo.dispatcher
        .send("POST", "/api/service-requests", "{}", "Authorization", "Bearer x.y.z")
        .isProblem(401, "unauthenticated");
    demo.dispatcher.put("/api/technicians/me/skills", Map.of()).isProblem(403, "forbidden");
    demo.marketplace.get("/api/board?from=2026-11-01&to=2026-11-02").isProblem(403, "forbidden");
  }

  private static Map<String, Object> one(String field, Object value) {
    var body = new HashMap<String, Object>();
    body.put(field, value);
    return body;
  }
}

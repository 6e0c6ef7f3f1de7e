package org.fsmlight.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fsmlight.notification.RunningService.soon;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.fsmlight.embedded.Mail;
import org.fsmlight.testsupport.TestTokens;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Messages are repeated on request, and the ledger shows who asked. */
class ResendIT {

  private static final JsonMapper JSON = new JsonMapper();
  private static RunningService service;

  @BeforeAll
  static void start() {
    service = RunningService.shared();
  }

  @Test
  void repeatsSentMailUnderAMessageIdOfItsOwn() {
    var events = EventFixtures.of("again", "again-1");
    service.register(events);
    service.publish(events.accepted());
    soon(() -> service.mailsTo(events.client()).size() == 1);
    soon(() -> first("again", "again-1").path("state").asString().equals("SENT"));
    var id = first("again", "again-1").path("id").asString();

    var answer = resend(TestTokens.dispatcher("again", "lea"), id);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    var queued = JSON.readTree(answer.body());
    assertThat(queued.path("id").asString()).isEqualTo(id + ".r1");
    assertThat(queued.path("resendOf").asString()).isEqualTo(id);
    assertThat(queued.path("resentBy").asString()).isEqualTo("dispatcher/lea");
    soon(() -> service.mailsTo(events.client()).size() == 2);
    assertThat(service.mailsTo(events.client()))
        .extracting(Mail::messageId)
        .containsExactly("<" + id + "@fsm-light>", "<" + id + ".r1@fsm-light>");
    soon(
        () ->
            ledger("again", "again-1")
                .path("items")
                .get(1)
                .path("state")
                .asString()
                .equals("SENT"));
    assertThat(resend(TestTokens.operator(), id).statusCode()).isEqualTo(201);
  }

  @Test
  void repeatsFailedMail() {
    var events = EventFixtures.of("wrong address", "failed-1");
    service.register(events);
    service.publish(events.accepted());
    soon(() -> first("wrong address", "failed-1").path("state").asString().equals("FAILED"));

    var id = first("wrong address", "failed-1").path("id").asString();
    var answer = resend(TestTokens.operator(), id);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    soon(
        () ->
            ledger("wrong address", "failed-1")
                .path("items")
                .get(1)
                .path("state")
                .asString()
                .equals("FAILED"));
  }

  @Test
  void refusesHeldSkippedAndForeignMessages() {
    var events = EventFixtures.of("refuse", "refuse-1").fromAmazon();
    var held = EventFixtures.of("refuse", "refuse-2");
    service.register(events);
    service.publish(events.accepted());
    service.publishHeld(held.scheduled(2, EventFixtures.NINE), Duration.ofSeconds(60));
    soon(
        () ->
            ledger("refuse", "refuse-1").path("items").size() == 1
                && ledger("refuse", "refuse-2").path("items").size() == 1);
    var skipped = first("refuse", "refuse-1").path("id").asString();
    var heldId = first("refuse", "refuse-2").path("id").asString();
    var lea = TestTokens.dispatcher("refuse", "lea");

    assertRefused("NEVER_SENT", resend(lea, skipped));
    assertRefused("NOT_YET_SENT", resend(lea, heldId));
    assertThat(resend(TestTokens.dispatcher("other", "eve"), heldId).statusCode()).isEqualTo(404);
    assertThat(resend(lea, "nothing").statusCode()).isEqualTo(404);
    assertThat(resend(TestTokens.technician("refuse", "ana"), heldId).statusCode()).isEqualTo(403);
    assertThat(resend(null, heldId).statusCode()).isEqualTo(401);
  }

  private static void assertRefused(String why, HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(409);
    var problem = JSON.readTree(answer.body());
    assertThat(problem.path("type").asString()).isEqualTo("urn:fsm-light:problem:not-resendable");
    assertThat(problem.path("why").asString()).isEqualTo(why);
    assertThat(problem.path("current").path("id").asString()).isNotEmpty();
  }

  private static HttpResponse<String> resend(String token, String id) {
    return service.call("POST", "/api/notifications/" + id + "/resend", token, null);
  }

  private static JsonNode first(String company, String call) {
    return ledger(company, call).path("items").path(0);
  }

  private static JsonNode ledger(String company, String call) {
    return JSON.readTree(
        service
            .call(
                "GET",
                "/api/notifications?serviceCallId=" + call,
                TestTokens.dispatcher(company, "lea"),
                null)
            .body());
  }
}

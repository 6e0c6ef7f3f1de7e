package org.fsmlight.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fsmlight.notification.RunningService.soon;

import java.net.http.HttpResponse;
import org.fsmlight.testsupport.TestTokens;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Previews of the recipients of a change over HTTP. */
class RecipientsIT {

  private static final JsonMapper JSON = new JsonMapper();
  private static RunningService service;

  @BeforeAll
  static void start() {
    service = RunningService.shared();
  }

  @Test
  void listsRecipientsOfAcceptanceAndOfChangesOfTheCall() {
    var events = EventFixtures.of("preview", "preview-1");
    service.register(events, "preview-lea", "preview-marc");
    technician(events, "preview-ana");
    service.publish(events.requested());
    soon(() -> status("preview", "preview-1", "change=ACCEPT") == 200);

    assertThat(items("preview", "preview-1", "change=ACCEPT"))
        .isEqualTo("[{'role':'CLIENT','channel':'MAIL'}]");

    service.publish(events.accepted());
    service.publish(events.scheduled(2, EventFixtures.NINE));
    service.publish(events.assigned(3, "preview-ana"));
    soon(
        () ->
            service.mailsTo(events.client()).size() == 2
                && service.pushesTo("phone-preview-ana").size() == 1
                && items("preview", "preview-1", "change=UNASSIGN").contains("preview-ana"));

    assertThat(items("preview", "preview-1", "change=SCHEDULE&start=2026-12-01T09:00:00Z"))
        .isEqualTo(
            "[{'role':'CLIENT','channel':'MAIL'},"
                + "{'role':'TECHNICIAN','id':'preview-ana','channel':'PUSH'}]");
    assertThat(items("preview", "preview-1", "change=SCHEDULE&start=2026-12-01T08:00:00Z"))
        .isEqualTo("[]");
    assertThat(items("preview", "preview-1", "change=ASSIGN&technicianId=preview-ben"))
        .isEqualTo(
            "[{'role':'TECHNICIAN','id':'preview-ana','channel':'PUSH'},"
                + "{'role':'TECHNICIAN','id':'preview-ben','channel':'PUSH',"
                + "'skipped':'NO_DEVICE'}]");
    assertThat(
            items(
                "preview",
                "preview-1",
                "change=ASSIGN&technicianId=preview-ana&durationMinutes=90"
                    + "&start=2026-12-01T08:00:00Z"))
        .isEqualTo(
            "[{'role':'CLIENT','channel':'MAIL'},"
                + "{'role':'TECHNICIAN','id':'preview-ana','channel':'PUSH'}]");
    assertThat(items("preview", "preview-1", "change=CANCEL"))
        .isEqualTo(
            "[{'role':'CLIENT','channel':'MAIL'},"
                + "{'role':'TECHNICIAN','id':'preview-ana','channel':'PUSH'},"
                + "{'role':'DISPATCHERS','channel':'MAIL'}]");
  }

  @Test
  void namesClientOfAmazonAsSkipped() {
    var events = EventFixtures.of("preview-amazon", "preview-2").fromAmazon();
    service.register(events);
    service.publish(events.scheduled(2, EventFixtures.NINE));
    soon(() -> status("preview-amazon", "preview-2", "change=CANCEL") == 200);

    assertThat(items("preview-amazon", "preview-2", "change=CANCEL"))
        .isEqualTo("[{'role':'CLIENT','channel':'MAIL','skipped':'AMAZON'}]");
  }

  @Test
  void isVisibleToDispatchersOfTheCompanyOnly() {
    var events = EventFixtures.of("preview-own", "preview-3");
    service.publish(events.requested());
    soon(() -> status("preview-own", "preview-3", "change=ACCEPT") == 200);
    var path = "/api/service-calls/preview-3/recipients?change=ACCEPT";

    assertThat(status("preview-other", "preview-3", "change=ACCEPT")).isEqualTo(404);
    assertThat(status("preview-own", "unknown", "change=ACCEPT")).isEqualTo(404);
    var technician = TestTokens.technician("preview-own", "ana");
    assertThat(service.call("GET", path, technician, null).statusCode()).isEqualTo(403);
    assertThat(service.call("GET", path, TestTokens.operator(), null).statusCode()).isEqualTo(403);
    assertThat(service.call("GET", path, null, null).statusCode()).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "change=DECLINE",
        "change=accept",
        "change=ACCEPT&start=2026-12-01T08:00:00Z",
        "change=ACCEPT&technicianId=ana",
        "change=SCHEDULE",
        "change=SCHEDULE&start=tomorrow",
        "change=SCHEDULE&start=2026-12-01T08:00:00Z&technicianId=ana",
        "change=SCHEDULE&start=2026-12-01T08:00:00Z&durationMinutes=14",
        "change=SCHEDULE&start=2026-12-01T08:00:00Z&durationMinutes=1441",
        "change=SCHEDULE&start=2026-12-01T08:00:00Z&durationMinutes=long",
        "change=ASSIGN",
        "change=ASSIGN&technicianId=",
        "change=ASSIGN&technicianId=a%00b",
        "change=UNASSIGN&technicianId=ana",
        "change=UNASSIGN&durationMinutes=60",
        "change=CANCEL&start=2026-12-01T08:00:00Z"
      })
  void refusesInvalidParameters(String query) {
    var response = get("preview", "preview-1", query);

    assertThat(response.statusCode()).as(query).isEqualTo(400);
    assertThat(response.body()).contains("urn:fsm-light:problem:invalid-input");
  }

  private static void technician(EventFixtures events, String id) {
    service.publish(events.invited(id, "en", service.seal("t")));
    soon(() -> !service.mailsTo(events.mailOf(id)).isEmpty());
    service.call(
        "POST",
        "/api/devices",
        TestTokens.technician(events.company(), id),
        "{\"kind\":\"FCM\",\"value\":\"phone-" + id + "\"}");
  }

  private static String items(String company, String call, String query) {
    var body = JSON.readTree(get(company, call, query).body());
    return body.path("items").toString().replace('"', '\'');
  }

  private static int status(String company, String call, String query) {
    return get(company, call, query).statusCode();
  }

  private static HttpResponse<String> get(String company, String call, String query) {
    return service.call(
        "GET",
        "/api/service-calls/" + call + "/recipients?" + query,
        TestTokens.dispatcher(company, "lea"),
        null);
  }
}

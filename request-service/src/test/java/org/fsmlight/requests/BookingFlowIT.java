package org.fsmlight.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BookingFlowIT extends RunningService {

  @Test
  void aBookingIsOfferedToTheCompany() {
    var posted = book(new ABody()).isSuccess(201);

    var id = posted.text("/id");
    assertThat(posted.header("Location")).isEqualTo("/api/service-requests/" + id);
    assertThat(posted.header("ETag")).isEqualTo("\"1\"");
    assertThat(posted.text("/status")).isEqualTo("REQUESTED");
    assertThat(posted.text("/channel")).isEqualTo("MARKETPLACE");
    assertThat(posted.text("/companyId")).isEqualTo(FIXIT);
    assertThat(posted.text("/number")).matches("[1-9][0-9]{3,}");
    assertThat(posted.text("/requestedStart")).isEqualTo("2027-06-01T08:00:00Z");
    assertThat(posted.text("/note")).isEqualTo("Ring twice\nthen wait");
    assertThat(Instant.parse(posted.text("/receivedAt"))).isBeforeOrEqualTo(Instant.now());
    assertThat(get(posted.header("Location"), ANNA).isSuccess(200).json()).isEqualTo(posted.json());

    var told = onlyOne(told("ServiceRequested", id));
    assertThat(told.attribute("type")).isEqualTo("ServiceRequested");
    assertThat(told.attribute("subject")).isEqualTo("service-request/" + id);
    assertThat(told.attribute("actor")).isEqualTo("marketplace/marketplace");
    assertThat(told.text("/version")).isEqualTo("1");
    assertThat(told.text("/client/email")).isEqualTo("clara@example.org");
    assertThat(told.text("/address/city")).isEqualTo("Zürich");
    assertThat(told.text("/serviceType/requiredSkills/1")).isEqualTo("wall-mount");
  }

  @Test
  void aDispatcherAccepts() {
    var location = booked();

    var accepted = post(location + "/accept", ANNA, "", "If-Match", "\"1\"").isSuccess(200);

    var id = idOf(location);
    assertThat(accepted.text("/status")).isEqualTo("ACCEPTED");
    assertThat(accepted.header("ETag")).isEqualTo("\"2\"");
    assertThat(accepted.text("/serviceCall")).isEqualTo("/api/service-calls/" + id);
    assertThat(accepted.text("/decidedAt")).isNotEmpty();

    var told = onlyOne(told("ServiceCallAccepted", id));
    assertThat(told.text("/status")).isEqualTo("ACCEPTED");
    assertThat(told.text("/version")).isEqualTo("2");
    assertThat(told.text("/decidedBy")).isEqualTo("anna");
    assertThat(told.attribute("actor")).isEqualTo("dispatcher/anna");
    assertThat(told.attribute("holduntil")).isEmpty();
  }

  @Test
  void aDispatcherDeclinesWithAReason() {
    var location = booked();

    var declined =
        post(location + "/decline", BEN, "{\"reason\": \"No time\\nthis week\"}").isSuccess(200);

    assertThat(declined.text("/status")).isEqualTo("DECLINED");
    assertThat(declined.text("/reason")).isEqualTo("No time\nthis week");
    assertThat(declined.text("/serviceCall")).isEmpty();
    assertThat(Instant.parse(declined.text("/holdUntil")))
        .isEqualTo(Instant.parse(declined.text("/decidedAt")).plus(Duration.ofSeconds(8)));

    var told = onlyOne(told("ServiceCallDeclined", idOf(location)));
    assertThat(told.text("/reason")).isEqualTo("No time\nthis week");
    assertThat(told.attribute("holduntil")).isEqualTo(declined.text("/holdUntil"));
  }

  @Test
  void whoComesSecondIsShownWhatTheFirstDecided() {
    var location = booked();
    var accepted = post(location + "/accept", ANNA, "").isSuccess(200);

    for (var second :
        List.of(
            post(location + "/accept", BEN, ""),
            post(location + "/accept", ANNA, "", "If-Match", "\"1\""),
            post(location + "/decline", BEN, "{\"reason\": \"No time\"}"))) {
      second.isProblem(409, "already-decided");
      assertThat(second.json().at("/current")).isEqualTo(accepted.json());
    }
    assertThat(told("ServiceCallDeclined", idOf(location))).isEmpty();
  }

  @Test
  void aDecisionOnAnotherVersionIsRefused() {
    var location = booked();

    for (var verb : List.of("/accept", "/decline")) {
      var refused = post(location + verb, ANNA, "{\"reason\": \"-\"}", "If-Match", "\"7\"");
      refused.isProblem(412, "stale");
      assertThat(refused.text("/current/status")).isEqualTo("REQUESTED");
    }
    assertThat(get(location, ANNA).text("/version")).isEqualTo("1");
  }

  @Test
  void everyCompanyCountsItsRequestsFromTheBeginning() {
    var company = "company-" + UUID.randomUUID();
    register(company);
    var body = new ABody().with("companyId", '"' + company + '"');

    assertThat(book(body).text("/number")).isEqualTo("1001");
    assertThat(book(body).text("/number")).isEqualTo("1002");
  }

  @Test
  void aBookingOfAmazonMayLackEmailLanguageAndPrice() {
    var body = new ABody().with("channel", "\"AMAZON\"").without("price");
    body.without("client.email").without("client.language").with("unknown", "{\"field\": [1]}");

    var posted = book(body).isSuccess(201);

    assertThat(posted.text("/channel")).isEqualTo("AMAZON");
    assertThat(posted.json().has("price")).isFalse();
    var told = onlyOne(told("ServiceRequested", posted.text("/id")));
    assertThat(told.request().has("price")).isFalse();
  }

  private static Told onlyOne(List<Told> told) {
    assertThat(told).hasSize(1);
    return told.getFirst();
  }
}

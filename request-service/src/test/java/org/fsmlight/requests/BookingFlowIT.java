package org.fsmlight.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BookingFlowIT extends RunningService {

  @Test
  void offersABookingToTheCompany() {
    var posted = book(new BookingBody()).isSuccess(201);

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

    var published = onlyOne(published("ServiceRequested", id));
    assertThat(published.attribute("type")).isEqualTo("ServiceRequested");
    assertThat(published.attribute("subject")).isEqualTo("service-request/" + id);
    assertThat(published.attribute("actor")).isEqualTo("marketplace/marketplace");
    assertThat(published.text("/version")).isEqualTo("1");
    assertThat(published.text("/client/email")).isEqualTo("clara@example.org");
    assertThat(published.text("/address/city")).isEqualTo("Zürich");
    assertThat(published.text("/serviceType/requiredSkills/1")).isEqualTo("wall-mount");
  }

  @Test
  void dispatcherAccepts() {
    var location = booked();

    var accepted = post(location + "/accept", ANNA, "", "If-Match", "\"1\"").isSuccess(200);

    var id = idOf(location);
    assertThat(accepted.text("/status")).isEqualTo("ACCEPTED");
    assertThat(accepted.header("ETag")).isEqualTo("\"2\"");
    assertThat(accepted.text("/serviceCall")).isEqualTo("/api/service-calls/" + id);
    assertThat(accepted.text("/decidedAt")).isNotEmpty();

    var published = onlyOne(published("ServiceCallAccepted", id));
    assertThat(published.text("/status")).isEqualTo("ACCEPTED");
    assertThat(published.text("/version")).isEqualTo("2");
    assertThat(published.text("/decidedBy")).isEqualTo("anna");
    assertThat(published.attribute("actor")).isEqualTo("dispatcher/anna");
    assertThat(published.attribute("holduntil")).isEmpty();
  }

  @Test
  void dispatcherDeclinesWithAReason() {
    var location = booked();

    var declined =
        post(location + "/decline", BEN, "{\"reason\": \"No time\\nthis week\"}").isSuccess(200);

    assertThat(declined.text("/status")).isEqualTo("DECLINED");
    assertThat(declined.text("/reason")).isEqualTo("No time\nthis week");
    assertThat(declined.text("/serviceCall")).isEmpty();
    assertThat(Instant.parse(declined.text("/holdUntil")))
        .isEqualTo(Instant.parse(declined.text("/decidedAt")).plus(Duration.ofSeconds(8)));

    var published = onlyOne(published("ServiceCallDeclined", idOf(location)));
    assertThat(published.text("/reason")).isEqualTo("No time\nthis week");
    assertThat(published.attribute("holduntil")).isEqualTo(declined.text("/holdUntil"));
  }

  @Test
  void showsTheFirstDecisionToTheSecondDispatcher() {
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
    assertThat(published("ServiceCallDeclined", idOf(location))).isEmpty();
  }

  @Test
  void refusesADecisionBasedOnAnotherVersion() {
    var location = booked();

    for (var verb : List.of("/accept", "/decline")) {
      var refused = post(location + verb, ANNA, "{\"reason\": \"-\"}", "If-Match", "\"7\"");
      refused.isProblem(412, "stale");
      assertThat(refused.text("/current/status")).isEqualTo("REQUESTED");
    }
    assertThat(get(location, ANNA).text("/version")).isEqualTo("1");
  }

  @Test
  void numbersTheRequestsOfEachCompanyFrom1001() {
    var company = "company-" + UUID.randomUUID();
    register(company);
    var body = new BookingBody().with("companyId", '"' + company + '"');

    assertThat(book(body).text("/number")).isEqualTo("1001");
    assertThat(book(body).text("/number")).isEqualTo("1002");
  }

  @Test
  void acceptsAnAmazonBookingWithoutEmailLanguageAndPrice() {
    var body = new BookingBody().with("channel", "\"AMAZON\"").without("price");
    body.without("client.email").without("client.language").with("unknown", "{\"field\": [1]}");

    var posted = book(body).isSuccess(201);

    assertThat(posted.text("/channel")).isEqualTo("AMAZON");
    assertThat(posted.json().has("price")).isFalse();
    var published = onlyOne(published("ServiceRequested", posted.text("/id")));
    assertThat(published.request().has("price")).isFalse();
  }

  private static PublishedEvent onlyOne(List<PublishedEvent> published) {
    assertThat(published).hasSize(1);
    return published.getFirst();
  }
}

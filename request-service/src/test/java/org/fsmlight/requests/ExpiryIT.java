package org.fsmlight.requests;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.fsmlight.requests.servicerequests.ServiceRequests;
import org.fsmlight.testsupport.Answer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ExpiryIT extends RunningService {

  private static final Duration AN_HOUR = Duration.ofHours(1);

  @Autowired private ServiceRequests requests;

  @Test
  void publishesTheExpiryOfAnUndecidedRequest() {
    var location = offeredForAnHour();

    clock.advance(AN_HOUR.plusSeconds(1));

    await().atMost(10, SECONDS).until(() -> isExpired(location));
    var published = published("ServiceRequestExpired", idOf(location));
    assertThat(published).hasSize(1);
    assertThat(published.getFirst().text("/status")).isEqualTo("EXPIRED");
    assertThat(published.getFirst().text("/version")).isEqualTo("2");
    assertThat(published.getFirst().attribute("actor")).isEmpty();
    for (var verb : List.of("/accept", "/decline")) {
      var refused = post(location + verb, ANNA, "{\"reason\": \"-\"}").isProblem(409, "expired");
      assertThat(refused.text("/current/status")).isEqualTo("EXPIRED");
    }
  }

  @Test
  void lateDecisionExpiresTheRequestAtOnce() {
    var location = offeredForAnHour();
    clock.advance(AN_HOUR.plusSeconds(1));

    var refused = post(location + "/accept", ANNA, "").isProblem(409, "expired");

    assertThat(refused.text("/current/status")).isEqualTo("EXPIRED");
    assertThat(published("ServiceRequestExpired", idOf(location))).hasSize(1);
    assertThat(published("ServiceCallAccepted", idOf(location))).isEmpty();
  }

  @Test
  void keepsARequestThatWasAcceptedInTime() {
    var location = offeredForAnHour();
    var canary = offeredForAnHour();
    post(location + "/accept", ANNA, "").isSuccess(200);

    clock.advance(AN_HOUR.plusSeconds(1));

    await().atMost(10, SECONDS).until(() -> isExpired(canary));
    assertThat(get(location, ANNA).text("/status")).isEqualTo("ACCEPTED");
  }

  @Test
  void publishesOneExpiryWhenManyAcceptAtTheSameTime() throws Exception {
    var ids = new ArrayList<String>();
    for (int round = 0; round < 5; round++) {
      clock.reset();
      var location = offeredForAnHour();
      ids.add(idOf(location));
      clock.advance(AN_HOUR.plusSeconds(1));

      var answers = concurrently(4, () -> post(location + "/accept", ANNA, ""));

      assertThat(answers).extracting(Answer::status).containsOnly(409);
    }
    assertThat(published("ServiceRequestExpired", ids))
        .extracting(event -> event.message().key())
        .containsExactlyInAnyOrderElementsOf(ids);
  }

  @Test
  void queriesOnlyRequestsWithATimeToRespond() {
    var open = book(new BookingBody().without("respondBy")).isSuccess(201).text("/id");
    var due = idOf(offeredForAnHour());

    var found = requests.toBeAnsweredBefore(clock.instant().plus(AN_HOUR.multipliedBy(2)), 10_000);

    assertThat(found).extracting(request -> request.id().value()).contains(due);
    assertThat(found).extracting(request -> request.id().value()).doesNotContain(open);
    assertThat(found)
        .extracting(request -> request.booking().respondBy())
        .isSortedAccordingTo(Comparator.naturalOrder());
  }

  private String offeredForAnHour() {
    var respondBy = clock.instant().plus(AN_HOUR);
    return book(new BookingBody().with("respondBy", "\"" + respondBy + "\""))
        .isSuccess(201)
        .header("Location");
  }

  private boolean isExpired(String location) {
    return get(location, ANNA).text("/status").equals("EXPIRED");
  }
}

package org.fsmlight.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import org.fsmlight.requests.calls.CallProgress;
import org.fsmlight.testsupport.Answer;
import org.junit.jupiter.api.Test;

class WithdrawalIT extends RunningService {

  private static final String REASON = "{\"reason\": \"Booked elsewhere\"}";

  @Test
  void marketplaceWithdrawsItsRequest() {
    var location = booked();

    var withdrawn = post(location + "/withdraw", MARKETPLACE, REASON).isSuccess(200);

    assertThat(withdrawn.text("/status")).isEqualTo("WITHDRAWN");
    assertThat(withdrawn.text("/reason")).isEqualTo("Booked elsewhere");
    assertThat(withdrawn.text("/withdrawnAt")).isNotEmpty();
    assertThat(withdrawn.text("/decidedAt")).isEmpty();
    assertThat(withdrawn.text("/serviceCall")).isEmpty();
    assertThat(withdrawn.header("ETag")).isEqualTo("\"2\"");
    assertThat(get(location, ANNA).json()).isEqualTo(withdrawn.json());

    var published = published("ServiceRequestWithdrawn", idOf(location));
    assertThat(published).hasSize(1);
    assertThat(published.getFirst().text("/status")).isEqualTo("WITHDRAWN");
    assertThat(published.getFirst().text("/reason")).isEqualTo("Booked elsewhere");
    assertThat(published.getFirst().text("/decidedBy")).isEmpty();
    assertThat(published.getFirst().attribute("actor")).isEqualTo("marketplace/marketplace");

    post(location + "/accept", ANNA, "").isProblem(409, "withdrawn");
    post(location + "/decline", ANNA, REASON).isProblem(409, "withdrawn");
  }

  @Test
  void operatorWithdrawsAnAcceptedRequestAndSeesTheCall() {
    var location = booked();
    var accepted = post(location + "/accept", ANNA, "").isSuccess(200);

    var withdrawn = post(location + "/withdraw", OPERATOR, REASON).isSuccess(200);

    assertThat(withdrawn.text("/status")).isEqualTo("WITHDRAWN");
    assertThat(withdrawn.text("/serviceCall")).isEqualTo(accepted.text("/serviceCall"));
    assertThat(withdrawn.text("/decidedAt")).isEqualTo(accepted.text("/decidedAt"));
    var published = published("ServiceRequestWithdrawn", idOf(location)).getFirst();
    assertThat(published.text("/decidedBy")).isEqualTo("anna");
    assertThat(published.text("/decidedAt")).isEqualTo(accepted.text("/decidedAt"));
    assertThat(published.text("/version")).isEqualTo("3");
    assertThat(published.attribute("actor")).startsWith("operator/");
  }

  @Test
  void refusesAWithdrawalOnceTheWorkHasBegun() {
    var location = booked();
    var id = idOf(location);
    post(location + "/accept", ANNA, "").isSuccess(200);
    publishAndAwait(CallEvents.started(id, 4), CallProgress.IN_PROGRESS);

    var refused =
        post(location + "/withdraw", OPERATOR, REASON).isProblem(409, "too-late-to-withdraw");
    assertThat(refused.text("/current/status")).isEqualTo("ACCEPTED");
    assertThat(refused.text("/current/callStatus")).isEqualTo("IN_PROGRESS");

    publishAndAwait(CallEvents.completed(id, 5), CallProgress.COMPLETED);
    publish(CallEvents.started(id, 4));
    post(location + "/withdraw", MARKETPLACE, REASON).isProblem(409, "too-late-to-withdraw");
    assertThat(published("ServiceRequestWithdrawn", id)).isEmpty();
  }

  @Test
  void withdrawsARequestWhoseCallWasRescheduledAfterItsWorkHadBegun() {
    var location = booked();
    var id = idOf(location);
    post(location + "/accept", ANNA, "").isSuccess(200);
    publishAndAwait(CallEvents.started(id, 4), CallProgress.IN_PROGRESS);
    publish(CallEvents.cannotComplete(id, 5));
    publishAndAwait(CallEvents.rescheduled(id, 6), CallProgress.NOT_BEGUN);

    var withdrawn = post(location + "/withdraw", MARKETPLACE, REASON).isSuccess(200);

    assertThat(withdrawn.text("/status")).isEqualTo("WITHDRAWN");
    assertThat(withdrawn.text("/callStatus")).isEmpty();
    assertThat(published("ServiceRequestWithdrawn", id)).hasSize(1);
  }

  @Test
  void showsTheProgressOfACallForWhichTheWithdrawalWasTooLate() {
    var location = booked();
    post(location + "/accept", ANNA, "").isSuccess(200);
    post(location + "/withdraw", OPERATOR, REASON).isSuccess(200);

    publishAndAwait(CallEvents.started(idOf(location), 4), CallProgress.IN_PROGRESS);

    var shown = get(location, OPERATOR);
    assertThat(shown.text("/status")).isEqualTo("WITHDRAWN");
    assertThat(shown.text("/callStatus")).isEqualTo("IN_PROGRESS");
  }

  @Test
  void refusesAWithdrawalOfAnEndedRequest() {
    var location = booked();
    post(location + "/withdraw", OPERATOR, REASON).isSuccess(200);

    for (var token : List.of(OPERATOR, MARKETPLACE)) {
      var refused = post(location + "/withdraw", token, REASON).isProblem(409, "already-over");
      assertThat(refused.text("/current/status")).isEqualTo("WITHDRAWN");
    }
    assertThat(published("ServiceRequestWithdrawn", idOf(location))).hasSize(1);
  }

  @Test
  void refusesAWithdrawalBasedOnAnotherVersion() {
    var location = booked();

    post(location + "/withdraw", OPERATOR, REASON, "If-Match", "\"7\"").isProblem(412, "stale");
    assertThat(get(location, ANNA).text("/status")).isEqualTo("REQUESTED");
  }

  @Test
  void concurrentAcceptanceAndWithdrawalBothTakeEffect() throws Exception {
    for (int round = 0; round < 10; round++) {
      var location = booked();

      var answers =
          concurrently(
              List.<Callable<Answer>>of(
                  () -> post(location + "/accept", ANNA, ""),
                  () -> post(location + "/withdraw", MARKETPLACE, REASON)));

      answers.get(1).isSuccess(200);
      var acceptedFirst = answers.getFirst().status() == 200;
      if (!acceptedFirst) {
        answers.getFirst().isProblem(409, "withdrawn");
      }
      var shown = get(location, ANNA);
      assertThat(shown.text("/status")).isEqualTo("WITHDRAWN");
      assertThat(shown.text("/serviceCall").isEmpty()).isEqualTo(!acceptedFirst);
    }
  }
}

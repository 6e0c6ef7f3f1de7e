package org.fsmlight.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import org.fsmlight.requests.call.Progress;
import org.fsmlight.testsupport.Answer;
import org.junit.jupiter.api.Test;

class WithdrawalIT extends RunningService {

  private static final String REASON = "{\"reason\": \"Booked elsewhere\"}";

  @Test
  void theMarketplaceTakesItsRequestBack() {
    var location = booked();

    var withdrawn = post(location + "/withdraw", MARKETPLACE, REASON).isSuccess(200);

    assertThat(withdrawn.text("/status")).isEqualTo("WITHDRAWN");
    assertThat(withdrawn.text("/reason")).isEqualTo("Booked elsewhere");
    assertThat(withdrawn.text("/withdrawnAt")).isNotEmpty();
    assertThat(withdrawn.text("/decidedAt")).isEmpty();
    assertThat(withdrawn.text("/serviceCall")).isEmpty();
    assertThat(withdrawn.header("ETag")).isEqualTo("\"2\"");
    assertThat(get(location, ANNA).json()).isEqualTo(withdrawn.json());

    var told = told("ServiceRequestWithdrawn", idOf(location));
    assertThat(told).hasSize(1);
    assertThat(told.getFirst().text("/status")).isEqualTo("WITHDRAWN");
    assertThat(told.getFirst().text("/reason")).isEqualTo("Booked elsewhere");
    assertThat(told.getFirst().text("/decidedBy")).isEmpty();
    assertThat(told.getFirst().attribute("actor")).isEqualTo("marketplace/marketplace");

    post(location + "/accept", ANNA, "").isProblem(409, "withdrawn");
    post(location + "/decline", ANNA, REASON).isProblem(409, "withdrawn");
  }

  @Test
  void anOperatorTakesAnAcceptedOneBackAndTheCallIsNamed() {
    var location = booked();
    var accepted = post(location + "/accept", ANNA, "").isSuccess(200);

    var withdrawn = post(location + "/withdraw", OPERATOR, REASON).isSuccess(200);

    assertThat(withdrawn.text("/status")).isEqualTo("WITHDRAWN");
    assertThat(withdrawn.text("/serviceCall")).isEqualTo(accepted.text("/serviceCall"));
    assertThat(withdrawn.text("/decidedAt")).isEqualTo(accepted.text("/decidedAt"));
    var told = told("ServiceRequestWithdrawn", idOf(location)).getFirst();
    assertThat(told.text("/decidedBy")).isEqualTo("anna");
    assertThat(told.text("/decidedAt")).isEqualTo(accepted.text("/decidedAt"));
    assertThat(told.text("/version")).isEqualTo("3");
    assertThat(told.attribute("actor")).startsWith("operator/");
  }

  @Test
  void onceTheWorkHasBegunTheCallStands() {
    var location = booked();
    var id = idOf(location);
    post(location + "/accept", ANNA, "").isSuccess(200);
    theCallIs(ACall.started(id, 4), Progress.IN_PROGRESS);

    var refused =
        post(location + "/withdraw", OPERATOR, REASON).isProblem(409, "too-late-to-withdraw");
    assertThat(refused.text("/current/status")).isEqualTo("ACCEPTED");
    assertThat(refused.text("/current/callStatus")).isEqualTo("IN_PROGRESS");

    theCallIs(ACall.completed(id, 5), Progress.COMPLETED);
    tell(ACall.started(id, 4));
    post(location + "/withdraw", MARKETPLACE, REASON).isProblem(409, "too-late-to-withdraw");
    assertThat(told("ServiceRequestWithdrawn", id)).isEmpty();
  }

  @Test
  void aWithdrawalThatDispatchingFoundTooLateShowsTheCallGoingOn() {
    var location = booked();
    post(location + "/accept", ANNA, "").isSuccess(200);
    post(location + "/withdraw", OPERATOR, REASON).isSuccess(200);

    theCallIs(ACall.started(idOf(location), 4), Progress.IN_PROGRESS);

    var shown = get(location, OPERATOR);
    assertThat(shown.text("/status")).isEqualTo("WITHDRAWN");
    assertThat(shown.text("/callStatus")).isEqualTo("IN_PROGRESS");
  }

  @Test
  void whatIsOverIsNotTakenBack() {
    var location = booked();
    post(location + "/withdraw", OPERATOR, REASON).isSuccess(200);

    for (var token : List.of(OPERATOR, MARKETPLACE)) {
      var refused = post(location + "/withdraw", token, REASON).isProblem(409, "already-over");
      assertThat(refused.text("/current/status")).isEqualTo("WITHDRAWN");
    }
    assertThat(told("ServiceRequestWithdrawn", idOf(location))).hasSize(1);
  }

  @Test
  void aWithdrawalOfAnotherVersionIsRefused() {
    var location = booked();

    post(location + "/withdraw", OPERATOR, REASON, "If-Match", "\"7\"").isProblem(412, "stale");
    assertThat(get(location, ANNA).text("/status")).isEqualTo("REQUESTED");
  }

  @Test
  void ofAcceptingAndWithdrawingAtOnceNoneIsLost() throws Exception {
    for (int round = 0; round < 10; round++) {
      var location = booked();

      var answers =
          atOnce(
              List.<Callable<Answer>>of(
                  () -> post(location + "/accept", ANNA, ""),
                  () -> post(location + "/withdraw", MARKETPLACE, REASON)));

      answers.get(1).isSuccess(200);
      boolean acceptedFirst = answers.getFirst().status() == 200;
      if (!acceptedFirst) {
        answers.getFirst().isProblem(409, "withdrawn");
      }
      var shown = get(location, ANNA);
      assertThat(shown.text("/status")).isEqualTo("WITHDRAWN");
      assertThat(shown.text("/serviceCall").isEmpty()).isEqualTo(!acceptedFirst);
    }
  }
}

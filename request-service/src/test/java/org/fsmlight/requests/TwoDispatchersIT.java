package org.fsmlight.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.fsmlight.testsupport.Answer;
import org.junit.jupiter.api.Test;

class TwoDispatchersIT extends RunningService {

  private static final int ROUNDS = 50;
  private static final String REASON = "{\"reason\": \"No time\"}";

  @Test
  void concurrentAcceptancesAcceptOnce() throws Exception {
    var ids = new ArrayList<String>();
    for (int round = 0; round < ROUNDS; round++) {
      var location = booked();
      ids.add(idOf(location));

      var statuses =
          race(
              () -> post(location + "/accept", ANNA, "", "If-Match", "\"1\""),
              () -> post(location + "/accept", BEN, "", "If-Match", "\"1\""));

      assertThat(statuses).containsExactlyInAnyOrder(200, 409);
    }
    assertThat(published("ServiceCallAccepted", ids))
        .extracting(event -> event.message().key())
        .containsExactlyInAnyOrderElementsOf(ids);
  }

  @Test
  void concurrentAcceptanceAndDeclineDecideOnce() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      var location = booked();

      var statuses =
          race(
              () -> post(location + "/accept", ANNA, ""),
              () -> post(location + "/decline", BEN, REASON));

      assertThat(statuses).containsExactlyInAnyOrder(200, 409);
      assertThat(get(location, ANNA).text("/version")).isEqualTo("2");
    }
  }

  private static List<Integer> race(Callable<Answer> one, Callable<Answer> other) throws Exception {
    return concurrently(List.of(one, other)).stream().map(Answer::status).toList();
  }
}

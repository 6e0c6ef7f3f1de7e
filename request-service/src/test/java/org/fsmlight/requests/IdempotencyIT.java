package org.fsmlight.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.fsmlight.testsupport.Answer;
import org.junit.jupiter.api.Test;

class IdempotencyIT extends RunningService {

  @Test
  void answersARepetitionAlike() {
    var key = newKey();
    var first = book(new BookingBody().json(), key).isSuccess(201);

    var second = book(new BookingBody().with("unknown", "true").json(), key).isSuccess(201);

    assertThat(second.json()).isEqualTo(first.json());
    assertThat(second.header("Location")).isEqualTo(first.header("Location"));
    assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
    assertThat(published("ServiceRequested", first.text("/id"))).hasSize(1);
  }

  @Test
  void answersARepetitionWithTheCurrentState() {
    var key = newKey();
    var location = book(new BookingBody().json(), key).header("Location");
    var accepted = post(location + "/accept", ANNA, "").isSuccess(200);

    assertThat(book(new BookingBody().json(), key).isSuccess(201).json())
        .isEqualTo(accepted.json());
  }

  @Test
  void ignoresFractionsOfMillisecondsWhenComparingBookings() {
    var key = newKey();
    var body =
        new BookingBody().with("requestedStart", "\"2027-06-01T08:00:00.123456789Z\"").json();

    assertThat(book(body, key).isSuccess(201).json()).isEqualTo(book(body, key).json());
  }

  @Test
  void refusesTheSameKeyForAnotherBooking() {
    var key = newKey();
    book(new BookingBody().json(), key).isSuccess(201);
    var before = storedRequests();

    book(new BookingBody().with("note", "\"another\"").json(), key)
        .isProblem(422, "idempotency-key-reused");
    assertThat(storedRequests()).isEqualTo(before);
  }

  @Test
  void keepsTheKeysOfTwoClientsApart() {
    var key = newKey();
    var first = book(new BookingBody().json(), key).isSuccess(201);

    var other =
        post(
            "/api/service-requests",
            OTHER_MARKETPLACE,
            new BookingBody().json(),
            "Idempotency-Key",
            key);

    assertThat(other.isSuccess(201).text("/id")).isNotEqualTo(first.text("/id"));
  }

  @Test
  void concurrentSubmissionsMakeOneRequestAndOneEvent() throws Exception {
    for (var _ : IntStream.range(0, 5).toArray()) {
      var key = newKey();
      var before = storedRequests();

      var answers = concurrently(20, () -> book(new BookingBody().json(), key));

      assertThat(answers).allSatisfy(answer -> answer.isSuccess(201));
      assertThat(answers).extracting(Answer::json).containsOnly(answers.getFirst().json());
      assertThat(storedRequests()).isEqualTo(before + 1);
      assertThat(published("ServiceRequested", answers.getFirst().text("/id"))).hasSize(1);
    }
  }

  @Test
  void concurrentBookingsGetDifferentNumbers() throws Exception {
    var answers = concurrently(20, () -> book(new BookingBody()));

    assertThat(answers).extracting(answer -> answer.text("/number")).doesNotHaveDuplicates();
  }
}

package org.fsmlight.dispatch;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.fsmlight.dispatch.calls.ReleaseOrphanedReservations;
import org.fsmlight.dispatch.calls.ServiceCall;
import org.fsmlight.dispatch.calls.ServiceCalls;
import org.fsmlight.dispatch.diaries.Diaries;
import org.fsmlight.dispatch.diaries.Diary;
import org.fsmlight.dispatch.diaries.Reservation;
import org.fsmlight.testsupport.Answer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class TwoDispatchersIT extends RunningService {

  private static final int ROUNDS = 200;

  @Autowired private Diaries diaries;
  @Autowired private ServiceCalls calls;
  @Autowired private ReleaseOrphanedReservations orphans;
  @Autowired private Clock clock;

  @Test
  void concurrentAssignmentsToOverlappingTimesNeverOverlapAndLeaveNoOrphan() throws Exception {
    var first = accepted(tomorrowAt(8));
    var second = accepted(tomorrowAt(9));
    for (int round = 0; round < ROUNDS; round++) {
      var answers = atOnce(() -> assign(first, ada, dora), () -> assign(second, ada, dirk));

      assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
      var winner = answers.getFirst().status() == 200 ? first : second;
      assertThat(diary()).extracting(Reservation::call).containsExactly(new ServiceCallId(winner));
      unassign(winner, dora).isSuccess(200);
    }
    assertThat(diary()).isEmpty();
    assertThat(orphans.release(clock.instant(), Duration.ZERO)).isZero();
  }

  @Test
  void concurrentChangesOfOneCallLeaveExactlyItsReservationInTheDiaries() throws Exception {
    var id = accepted(tomorrowAt(8));
    for (int round = 0; round < ROUNDS / 4; round++) {
      var later = tomorrowAt(8).plus(Duration.ofMinutes(15L * (round + 1)));
      atOnce(
          () -> assign(id, ada, dora),
          () -> assign(id, ben, dirk),
          () -> schedule(id, later, dora));
      var confirmed = calls.find(new ServiceCallId(id)).flatMap(ServiceCall::reservation);
      assertThat(Stream.concat(diary(ada).stream(), diary(ben).stream()))
          .containsExactlyElementsOf(confirmed.stream().toList());
    }
  }

  @Test
  void concurrentRecordingsOfTheCallToTheClientSucceedOnce() throws Exception {
    for (int round = 0; round < 20; round++) {
      var id = accepted(tomorrowAt(8));
      var answers = atOnce(() -> clientCalled(id, dora), () -> clientCalled(id, dirk));
      assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
      assertThat(get(call(id), dora).text("/version")).isEqualTo("2");
    }
  }

  @Test
  void concurrentCommandsWithTheSameIfMatchSucceedOnce() throws Exception {
    for (int round = 0; round < 20; round++) {
      var id = accepted(tomorrowAt(8).plus(Duration.ofHours(2L * round)));
      var answers =
          atOnce(
              () -> assign(id, ada, dora, "If-Match", "\"1\""),
              () -> assign(id, ben, dirk, "If-Match", "\"1\""));
      assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 412);
    }
  }

  private List<Reservation> diary() {
    return diary(ada);
  }

  private List<Reservation> diary(String technician) {
    return diaries.find(new TechnicianId(technician)).stream()
        .map(Diary::entries)
        .flatMap(List::stream)
        .map(Diary.Entry::reservation)
        .toList();
  }

  /** Starts all at the same moment and waits for their answers. */
  @SafeVarargs
  private static List<Answer> atOnce(Callable<Answer>... all) throws Exception {
    var start = new CyclicBarrier(all.length);
    try (var threads = Executors.newFixedThreadPool(all.length)) {
      var started = new ArrayList<Future<Answer>>();
      for (var one : all) {
        started.add(
            threads.submit(
                () -> {
                  start.await(10, SECONDS);
                  return one.call();
                }));
      }
      var answers = new ArrayList<Answer>();
      for (var one : started) {
        answers.add(one.get(30, SECONDS));
      }
      return answers;
    }
  }
}

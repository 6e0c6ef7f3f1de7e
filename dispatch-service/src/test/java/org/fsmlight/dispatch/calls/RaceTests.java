package org.fsmlight.dispatch.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fsmlight.dispatch.calls.Desk.DORA;
import static org.fsmlight.dispatch.calls.Desk.TEN;
import static org.fsmlight.dispatch.calls.Desk.assign;
import static org.fsmlight.dispatch.technicians.Team.ADA;

import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.fsmlight.dispatch.ServiceCallId;
import org.junit.jupiter.api.RepeatedTest;

class RaceTests {

  private final Desk desk = new Desk();

  @RepeatedTest(200)
  void onlyOneOfTwoConcurrentAssignmentsToTheSameTimeIsAccepted() throws Exception {
    var first = desk.accepted("1001", TEN);
    var second = desk.accepted("1002", TEN.plusSeconds(60));
    var together = new CyclicBarrier(2);
    try (var threads = Executors.newFixedThreadPool(2)) {
      var one = threads.submit(assigns(first, together));
      var other = threads.submit(assigns(second, together));
      assertThat(one.get()).isNotEqualTo(other.get());
    }
    desk.diariesAgreeWith(first, second);
    assertThat(desk.diaryOf(ADA)).hasSize(1);
  }

  private Callable<Boolean> assigns(ServiceCallId call, CyclicBarrier together) {
    return () -> {
      together.await();
      return desk.give(call, assign(ADA), DORA).orElseThrow() instanceof Decision.Accepted;
    };
  }
}

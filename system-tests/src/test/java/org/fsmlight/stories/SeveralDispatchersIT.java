package org.fsmlight.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.fsmlight.running.Answer;
import org.fsmlight.running.Demo;
import org.fsmlight.running.Product;
import org.junit.jupiter.api.Test;

/** Several dispatchers at the same instant: nobody's work is lost, nobody is booked twice. */
class SeveralDispatchersIT {

  private static final int ROUNDS = 200;

  /** Some, for all that somebody is told about one call is kept together, and grows with it. */
  private static final int PAIRS = 10;

  private final Demo demo = new Demo(Product.shared());

  @Test
  void oneRequestIsAcceptedByOneOfThem() throws Exception {
    for (int round = 0; round < 10; round++) {
      var booking = demo.booking(Demo.freeDay());
      String id = demo.post(booking).is(201).text("id");
      Callable<Answer> accept =
          () -> demo.dispatcher.post("/api/service-requests/" + id + "/accept", "");

      var answers = atOnce(accept, accept);

      assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
      var late = answers.stream().filter(a -> a.status() == 409).findFirst().orElseThrow();
      late.isProblem(409, "already-decided");
      assertThat(late.at("/current/status").asString()).isEqualTo("ACCEPTED");
      demo.mailTo(Demo.emailOf(booking));
      demo.settledMessages(id);
      assertThat(demo.mailsTo(Demo.emailOf(booking))).hasSize(1);
    }
  }

  @Test
  void staleCommandIsRefusedWithTheCurrentState() {
    String id = demo.acceptedCall(Demo.freeDay());
    long seen = demo.call(id).version();
    demo.command(demo.dispatcher, id, "client-called", "").is(200);

    var refused =
        demo.command(
            demo.dispatcher,
            id,
            "assign",
            Map.of("technicianId", demo.technicianId(0)),
            "If-Match",
            "\"" + seen + "\"");

    refused.isProblem(412, "stale");
    assertThat(refused.at("/current/clientCalled").asBoolean()).isTrue();
  }

  @Test
  void overlappingCallsAreNeverBothAssigned() throws Exception {
    for (int pair = 0; pair < PAIRS; pair++) {
      Instant start = Demo.freeDay();
      String one = demo.acceptedCall(start);
      String other = demo.acceptedCall(start.plus(Duration.ofMinutes(30)));
      for (int round = 0; round < ROUNDS / PAIRS; round++) {
        oneOfThemIsAssigned(one, other);
      }
      nothingIsLeftInTheDiary(one, other, start);
    }
  }

  private void oneOfThemIsAssigned(String one, String other) throws Exception {
    var answers = atOnce(() -> assign(one), () -> assign(other));

    assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
    var refused = answers.stream().filter(a -> a.status() == 409).findFirst().orElseThrow();
    refused.isProblem(409, "technician-busy");
    assertThat(refused.at("/conflict/id").asString()).isIn(one, other);
    String winner = answers.getFirst().status() == 200 ? one : other;
    demo.command(demo.dispatcher, winner, "unassign", "").is(200);
  }

  /** No orphan: both fit there when they don't overlap. */
  private void nothingIsLeftInTheDiary(String one, String other, Instant start) {
    assign(one).is(200);
    demo.command(
            demo.dispatcher,
            other,
            "assign",
            Map.of(
                "technicianId",
                demo.technicianId(1),
                "start",
                start.plus(Duration.ofHours(6)).toString()))
        .is(200);
    demo.command(
            demo.dispatcher,
            other,
            "schedule",
            Map.of("start", start.toString(), "allowOverlap", true))
        .is(200);
  }

  private Answer assign(String call) {
    return demo.command(
        demo.dispatcher, call, "assign", Map.of("technicianId", demo.technicianId(1)));
  }

  private static List<Answer> atOnce(Callable<Answer> one, Callable<Answer> other)
      throws InterruptedException, ExecutionException {
    var barrier = new CyclicBarrier(2);
    try (var threads = Executors.newFixedThreadPool(2)) {
      var first = threads.submit(() -> after(barrier, one));
      var second = threads.submit(() -> after(barrier, other));
      return List.of(first.get(), second.get());
    }
  }

  private static Answer after(CyclicBarrier barrier, Callable<Answer> command) throws Exception {
    barrier.await();
    return command.call();
  }
}

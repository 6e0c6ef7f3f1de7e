package org.fsmlight.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.fsmlight.running.Demo;
import org.fsmlight.running.Response;
import org.junit.jupiter.api.Test;

/** Simultaneous commands of several dispatchers: no work is lost, no technician is booked twice. */
class SeveralDispatchersIT {

  private static final int ROUNDS = Boolean.getBoolean("fsm.long") ? 200 : 40;

  /** Several pairs, since the document with a call's messages grows with each round. */
  private static final int PAIRS = ROUNDS / 8;

  private final Demo demo = Demo.shared();

  @Test
  void onlyOneOfTwoSimultaneousAcceptsSucceeds() throws Exception {
    var clientOf = new HashMap<String, String>();
    for (int round = 0; round < 10; round++) {
      var booking = demo.booking(Demo.freeDay());
      var id = demo.post(booking).is(201).text("id");
      clientOf.put(id, Demo.emailOf(booking));
      acceptTwiceAtOnce(id);
    }
    clientOf.forEach(
        (id, client) -> {
          demo.mailTo(client);
          demo.settledMessages(id);
          assertThat(demo.mailsTo(client)).hasSize(1);
        });
  }

  private void acceptTwiceAtOnce(String id) throws Exception {
    Callable<Response> accept =
        () -> demo.dispatcher.post("/api/service-requests/" + id + "/accept", "");

    var responses = atOnce(accept, accept);

    assertThat(responses).extracting(Response::status).containsExactlyInAnyOrder(200, 409);
    var late = refusal(responses);
    late.isProblem(409, "already-decided");
    assertThat(late.at("/current/status").asString()).isEqualTo("ACCEPTED");
  }

  private static Response refusal(List<Response> responses) {
    return responses.stream().filter(each -> each.status() == 409).findFirst().orElseThrow();
  }

  @Test
  void refusesAStaleCommandWithTheCurrentState() {
    var id = demo.acceptedCall(Demo.freeDay());
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
  void neverAssignsOverlappingCallsToOneTechnician() throws Exception {
    for (int pair = 0; pair < PAIRS; pair++) {
      var start = Demo.freeDay();
      var one = demo.acceptedCall(start);
      var other = demo.acceptedCall(start.plus(Duration.ofMinutes(30)));
      for (int round = 0; round < ROUNDS / PAIRS; round++) {
        assignBothAtOnce(one, other);
      }
      diaryHasNoOrphans(one, other, start);
    }
  }

  private void assignBothAtOnce(String one, String other) throws Exception {
    var responses = atOnce(() -> assign(one), () -> assign(other));

    assertThat(responses).extracting(Response::status).containsExactlyInAnyOrder(200, 409);
    var refused = refusal(responses);
    refused.isProblem(409, "technician-busy");
    assertThat(refused.at("/conflict/id").asString()).isIn(one, other);
    var winner = responses.getFirst().status() == 200 ? one : other;
    demo.command(demo.dispatcher, winner, "unassign", "").is(200);
  }

  /** Both calls can be assigned if they do not overlap, so no reservation is left behind. */
  private void diaryHasNoOrphans(String one, String other, Instant start) {
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

  private Response assign(String call) {
    return demo.command(
        demo.dispatcher, call, "assign", Map.of("technicianId", demo.technicianId(1)));
  }

  private static List<Response> atOnce(Callable<Response> one, Callable<Response> other)
      throws InterruptedException, ExecutionException {
    var barrier = new CyclicBarrier(2);
    try (var threads = Executors.newFixedThreadPool(2)) {
      var first = threads.submit(() -> after(barrier, one));
      var second = threads.submit(() -> after(barrier, other));
      return List.of(first.get(), second.get());
    }
  }

  private static Response after(CyclicBarrier barrier, Callable<Response> command)
      throws Exception {
    barrier.await();
    return command.call();
  }
}

package org.fsmlight.stories;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.fsmlight.running.BoardStream;
import org.fsmlight.running.Demo;
import org.fsmlight.running.OnlyAsProcesses;
import org.fsmlight.running.PublishedEvent;
import org.fsmlight.running.Response;
import org.fsmlight.running.SeparateProcesses;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Two instances of each service share the work: each event is published once, one may restart. */
@OnlyAsProcesses
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Order(1) // takes longest
class TwoInstancesIT {

  private static final boolean LONG = Boolean.getBoolean("fsm.long");
  private static final int DISPATCHERS = 4;
  private static final int CALLS_EACH = LONG ? 250 : 12;
  private static final Instant SOME_DAY =
      Instant.now().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofDays(60));

  private final Map<String, String> clientOf = new ConcurrentHashMap<>();
  private SeparateProcesses product;
  private Demo demo;

  @BeforeAll
  void startSecondInstances() {
    demo = Demo.shared();
    product = (SeparateProcesses) demo.product;
    product.startSecondInstances();
  }

  @AfterAll
  void stopSecondInstances() {
    product.stopSecondInstances();
  }

  @Test
  void publishesEachEventAndSendsEachMessageOnce() throws Exception {
    clientOf.clear();
    var calls = clientOf.keySet();
    try (var one = BoardStream.at(product.urlOf("dispatch-service", 0), demo.dispatcher);
        var other = BoardStream.at(product.urlOf("dispatch-service", 1), demo.dispatcher)) {
      inParallel(
          DISPATCHERS,
          dispatcher ->
              IntStream.range(0, CALLS_EACH)
                  .forEach(call -> dispatch(dispatcher * CALLS_EACH + call)));
      assertBothReceiveTheSame(calls, one, other);
    }

    assertThat(calls).hasSize(DISPATCHERS * CALLS_EACH);
    for (var call : calls) {
      demo.settledMessages(call);
      assertThat(demo.call(call).text("status")).isEqualTo("READY");
    }
    assertPublishedOnce(calls);
    assertMailedOnce(calls);
    for (var call : calls) {
      int pushes = 0;
      for (int technician : List.of(0, 1)) {
        pushes += demo.pushesTo(demo.technicianId(technician), call).size();
      }
      assertThat(pushes).as("pushes about %s", call).isEqualTo(1);
    }
  }

  @Test
  void noCommandFailsDuringARollingRestart() throws Exception {
    clientOf.clear();
    Queue<String> failures = new ConcurrentLinkedQueue<>();
    var done = new AtomicBoolean();
    try (var threads = Executors.newFixedThreadPool(2)) {
      List<Future<?>> working = new ArrayList<>();
      for (int thread = 0; thread < 2; thread++) {
        int first = 1_000 * (thread + 1);
        working.add(
            threads.submit(
                () -> {
                  for (int call = first; !done.get(); call++) {
                    try {
                      dispatch(call);
                      Thread.sleep(LONG ? 100 : 400); // the instances need time to restart
                    } catch (AssertionError | RuntimeException failed) {
                      failures.add(String.valueOf(failed.getMessage()));
                    }
                  }
                  return null;
                }));
      }
      restartedTogether().forEach(this::restartInTurn);
      done.set(true);
      for (var each : working) {
        each.get();
      }
    }

    assertThat(failures).isEmpty();
    assertThat(clientOf).hasSizeGreaterThan(20);
    clientOf.keySet().forEach(demo::settledMessages);
    assertMailedOnce(clientOf.keySet());
  }

  private void restartInTurn(List<String> services) {
    product.restart(services, 0);
    product.restart(services, 1);
  }

  /** All services in the long form; else the one that handles most commands. */
  private static List<List<String>> restartedTogether() {
    return LONG
        ? SeparateProcesses.SERVICES.stream().map(List::of).toList()
        : List.of(List.of("dispatch-service"));
  }

  /** Books, accepts, assigns and completes the call to the client, in a separate time slot. */
  private void dispatch(int number) {
    var slot = SOME_DAY.plus(Duration.ofHours(2L * (number / 2)));
    var booking = demo.booking(slot);
    var id = demo.post(booking).is(201).text("id");
    ok(demo.dispatcher.post("/api/service-requests/" + id + "/accept", ""));
    demo.call(id);
    var technician = Map.of("technicianId", demo.technicianId(number % 2));
    ok(demo.command(demo.dispatcher, id, "assign", technician));
    ok(demo.command(demo.dispatcher, id, "client-called", ""));
    clientOf.put(id, Demo.emailOf(booking));
  }

  private static void ok(Response response) {
    response.is(200);
  }

  /** A board receives every change once and in order from either instance. */
  private static void assertBothReceiveTheSame(
      Set<String> calls, BoardStream one, BoardStream other) {
    Awaitility.await("both boards are complete")
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () -> {
              assertThat(calls).allMatch(one::hasReceived).allMatch(other::hasReceived);
              assertThat(one.eventIds()).isNotEmpty().isEqualTo(other.eventIds());
            });
    assertThat(one.eventIds())
        .doesNotHaveDuplicates()
        .isSortedAccordingTo(comparing(Long::valueOf));
  }

  private void assertPublishedOnce(Set<String> calls) {
    var topics =
        List.of(
            "ServiceRequested",
            "ServiceCallAccepted",
            "TechnicianAssigned",
            "ClientCalled",
            "ServiceCallReady");
    var events =
        PublishedEvent.readAll(product.brokers(), topics).stream()
            .filter(
                event ->
                    calls.contains(event.subject().substring(event.subject().indexOf('/') + 1)))
            .toList();
    for (var topic : topics) {
      assertThat(events)
          .filteredOn(event -> event.topic().equals(topic))
          .as(topic)
          .hasSize(calls.size())
          .doesNotHaveDuplicates();
    }
    assertThat(events).extracting(PublishedEvent::id).doesNotHaveDuplicates();
  }

  private void assertMailedOnce(Set<String> calls) {
    var mails =
        Demo.stream(demo.anonymous.get("/sandbox/api/mails?limit=5000").is(200).body())
            .map(mail -> mail.path("to").asString())
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    for (var call : calls) {
      assertThat(mails).containsEntry(clientOf.get(call), 1L);
    }
  }

  private static void inParallel(int threads, IntConsumer work) throws Exception {
    try (var pool = Executors.newFixedThreadPool(threads)) {
      var running =
          IntStream.range(0, threads)
              .<Future<?>>mapToObj(thread -> pool.submit(() -> work.accept(thread)))
              .toList();
      for (var each : running) {
        each.get();
      }
    }
  }
}

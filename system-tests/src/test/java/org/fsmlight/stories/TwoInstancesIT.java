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
import org.fsmlight.running.Answer;
import org.fsmlight.running.Demo;
import org.fsmlight.running.OnlyAsProcesses;
import org.fsmlight.running.OpenBoard;
import org.fsmlight.running.Product;
import org.fsmlight.running.SeparateProcesses;
import org.fsmlight.running.Told;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Two instances of every service share the work: each fact is told once, and one may leave. */
@OnlyAsProcesses
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Order(1) // takes longest
class TwoInstancesIT {

  private static final boolean LONG = Boolean.getBoolean("fsm.long");
  private static final int DISPATCHERS = 4;
  private static final int CALLS_EACH = LONG ? 250 : 20;
  private static final Instant SOME_DAY =
      Instant.now().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofDays(60));

  private final Map<String, String> clientOf = new ConcurrentHashMap<>();
  private SeparateProcesses product;
  private Demo demo;

  @BeforeAll
  void startTheSecondOnes() {
    product = (SeparateProcesses) Product.shared();
    product.startSecondInstances();
    demo = new Demo(product);
  }

  @AfterAll
  void stopTheSecondOnes() {
    product.stopSecondInstances();
  }

  @Test
  void eachFactIsToldOnce() throws Exception {
    clientOf.clear();
    Set<String> calls = clientOf.keySet();
    try (var one = OpenBoard.at(product.urlOf("dispatch-service", 0), demo.dispatcher);
        var other = OpenBoard.at(product.urlOf("dispatch-service", 1), demo.dispatcher)) {
      inParallel(
          DISPATCHERS,
          dispatcher ->
              IntStream.range(0, CALLS_EACH)
                  .forEach(call -> dispatched(dispatcher * CALLS_EACH + call)));
      assertTellTheSame(calls, one, other);
    }

    assertThat(calls).hasSize(DISPATCHERS * CALLS_EACH);
    for (String call : calls) {
      demo.settledMessages(call);
      assertThat(demo.call(call).text("status")).isEqualTo("READY");
    }
    assertToldOnce(calls);
    assertMailedOnce(calls);
    for (String call : calls) {
      int pushes = 0;
      for (int technician : List.of(0, 1)) {
        pushes += demo.pushesTo(demo.technicianId(technician), call).size();
      }
      assertThat(pushes).as("pushes about %s", call).isEqualTo(1);
    }
  }

  @Test
  void noCommandFailsWhileOneAfterTheOtherIsRestarted() throws Exception {
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
                      dispatched(call);
                      Thread.sleep(
                          LONG ? 100 : 400); // as people do; several instances restart meanwhile
                    } catch (AssertionError | RuntimeException failed) {
                      failures.add(String.valueOf(failed.getMessage()));
                    }
                  }
                  return null;
                }));
      }
      restartedTogether().forEach(this::restartInTurn);
      done.set(true);
      for (Future<?> each : working) {
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

  /** All, one after the other, takes many minutes; so usually the one most commands go through. */
  private static List<List<String>> restartedTogether() {
    return LONG
        ? SeparateProcesses.SERVICES.stream().map(List::of).toList()
        : List.of(List.of("dispatch-service"));
  }

  /** Booked, accepted, assigned and called; on a slot nobody else has. */
  private void dispatched(int number) {
    Instant slot = SOME_DAY.plus(Duration.ofHours(2L * (number / 2)));
    var booking = demo.booking(slot);
    String id = demo.post(booking).is(201).text("id");
    ok(demo.dispatcher.post("/api/service-requests/" + id + "/accept", ""));
    demo.call(id);
    var technician = Map.of("technicianId", demo.technicianId(number % 2));
    ok(demo.command(demo.dispatcher, id, "assign", technician));
    ok(demo.command(demo.dispatcher, id, "client-called", ""));
    clientOf.put(id, Demo.emailOf(booking));
  }

  private static void ok(Answer answer) {
    answer.is(200);
  }

  /** Whichever instance a board is open at, it hears of every change, once and in order. */
  private static void assertTellTheSame(Set<String> calls, OpenBoard one, OpenBoard other) {
    Awaitility.await("both boards are complete")
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () -> {
              assertThat(calls).allMatch(one::toldOf).allMatch(other::toldOf);
              assertThat(one.ids()).isNotEmpty().isEqualTo(other.ids());
            });
    assertThat(one.ids()).doesNotHaveDuplicates().isSortedAccordingTo(comparing(Long::valueOf));
  }

  private void assertToldOnce(Set<String> calls) {
    var topics =
        List.of(
            "ServiceRequested",
            "ServiceCallAccepted",
            "TechnicianAssigned",
            "ClientCalled",
            "ServiceCallReady");
    var told =
        Told.on(product.brokers(), topics).stream()
            .filter(
                fact -> calls.contains(fact.subject().substring(fact.subject().indexOf('/') + 1)))
            .toList();
    for (String topic : topics) {
      assertThat(told)
          .filteredOn(fact -> fact.topic().equals(topic))
          .as(topic)
          .hasSize(calls.size())
          .doesNotHaveDuplicates();
    }
    assertThat(told).extracting(Told::id).doesNotHaveDuplicates();
  }

  private void assertMailedOnce(Set<String> calls) {
    Map<String, Long> mails =
        Demo.stream(demo.nobody.get("/sandbox/api/mails?limit=5000").is(200).body())
            .map(mail -> mail.path("to").asString())
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    for (String call : calls) {
      assertThat(mails).containsEntry(clientOf.get(call), 1L);
    }
  }

  private static void inParallel(int threads, IntConsumer work) throws Exception {
    try (var pool = Executors.newFixedThreadPool(threads)) {
      var running =
          IntStream.range(0, threads)
              .<Future<?>>mapToObj(thread -> pool.submit(() -> work.accept(thread)))
              .toList();
      for (Future<?> each : running) {
        each.get();
      }
    }
  }
}

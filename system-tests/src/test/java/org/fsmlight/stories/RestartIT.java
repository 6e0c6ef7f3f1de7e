package org.fsmlight.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.fsmlight.board.BoardPage;
import org.fsmlight.board.Screenshots;
import org.fsmlight.board.ZurichTime;
import org.fsmlight.running.BrowserWindow;
import org.fsmlight.running.Demo;
import org.fsmlight.running.OneJvmProduct;
import org.fsmlight.running.OnlyInOneJvm;
import org.fsmlight.running.OwnCompany;
import org.fsmlight.running.Product;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Starting again on the same data, after a clean stop and after {@code kill -9} of everything. */
@ResourceLock("a product of its own")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Order(1) // takes longest
class RestartIT {

  private static final boolean LONG = Boolean.getBoolean("fsm.long");
  private static final int REQUESTS = LONG ? 200 : 60;
  private static final int ACCEPTED_BEFORE_THE_KILL = LONG ? 80 : 25;
  private static final int DISPATCHERS = 4;
  private static final double RECONNECT_MS = 90_000;

  private final Product product = Product.startNew();

  @AfterAll
  void end() {
    product.close();
  }

  @Test
  @OnlyInOneJvm
  void keepsItsDataAcrossACleanStop() {
    var before = new Demo(product);
    var call = before.acceptedCall(Demo.freeDay());
    var oneJvm = (OneJvmProduct) product;

    assertThat(oneJvm.stop()).isIn(0, 143);
    product.start();

    var after = new Demo(product);
    assertThat(after.anonymous.get("/actuator/health").is(200).text("status")).isEqualTo("UP");
    assertThat(after.companyId()).isEqualTo(before.companyId());
    after.call(call);
    assertThat(oneJvm.output()).contains("Ready: " + product.url()).contains("/sandbox");
  }

  /** Four dispatchers accept requests and another one has the board open when it is killed. */
  @Test
  void losesNothingAcknowledgedWhenKilledAndOpenBoardsComeBack() throws Exception {
    var demo = new Demo(product);
    var company = new OwnCompany(demo);
    var monday = ZurichTime.freeMonday();
    var ten = ZurichTime.at(monday.plusDays(1), 10);
    company.planned("Ada Keller", ten, "Luca Meier");
    var clientOf = booked(demo);
    try (var window = BrowserWindow.open(product)) {
      var board = BoardPage.open(window, company, company.vera(), monday);
      assertThat(board.bar("Luca Meier", "Ada Keller")).isVisible();

      var accepted = acceptUntilKilled(demo, List.copyOf(clientOf.keySet()));
      assertThat(accepted.size()).isBetween(ACCEPTED_BEFORE_THE_KILL, REQUESTS - 1);
      showsThatItIsNotLive(board);

      product.start();
      company.booked("Paul Rossi", ten);
      assertThat(board.request("Paul Rossi"))
          .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(RECONNECT_MS));
      assertThat(board.page().getByText("Not live since")).hasCount(0);
      assertThat(board.bar("Luca Meier", "Ada Keller")).isVisible();
      areAcceptedAndMailed(accepted, clientOf);
    }
  }

  private static void showsThatItIsNotLive(BoardPage board) {
    assertThat(board.page().getByText("Not live since")).isVisible();
    assertThat(board.bar("Luca Meier", "Ada Keller")).isVisible();
    board.window().isAccessible();
    Screenshots.take(board.window(), "stale");
  }

  /** Clients' mail addresses by request. */
  private static Map<String, String> booked(Demo demo) {
    Map<String, String> clientOf = new HashMap<>();
    for (int i = 0; i < REQUESTS; i++) {
      var booking = demo.booking(null);
      clientOf.put(demo.post(booking).is(201).text("id"), Demo.emailOf(booking));
    }
    return clientOf;
  }

  /** Returns the requests whose acceptance was acknowledged before the connection broke. */
  private static Set<String> acceptUntilKilled(Demo demo, List<String> requests) {
    var acknowledged = ConcurrentHashMap.<String>newKeySet();
    var next = new AtomicInteger();
    try (var dispatchers = Executors.newFixedThreadPool(DISPATCHERS)) {
      for (int i = 0; i < DISPATCHERS; i++) {
        dispatchers.submit(
            () -> {
              int mine;
              while ((mine = next.getAndIncrement()) < requests.size()) {
                var id = requests.get(mine);
                try {
                  demo.dispatcher.post("/api/service-requests/" + id + "/accept", "").is(200);
                } catch (UncheckedIOException killed) {
                  return;
                }
                if (acknowledged.add(id) && acknowledged.size() == ACCEPTED_BEFORE_THE_KILL) {
                  demo.product.kill();
                }
              }
            });
      }
    }
    return acknowledged;
  }

  private void areAcceptedAndMailed(Set<String> accepted, Map<String, String> clientOf) {
    var demo = new Demo(product);
    for (var id : accepted) {
      var request = demo.dispatcher.get("/api/service-requests/" + id).is(200);
      assertThat(request.text("status")).isEqualTo("ACCEPTED");
      demo.call(id);
    }
    await("mails")
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(500))
        .untilAsserted(
            () ->
                assertThat(mailedClients(demo))
                    .containsAll(accepted.stream().map(clientOf::get).toList()));
  }

  private static Set<String> mailedClients(Demo demo) {
    return Demo.stream(demo.anonymous.get("/sandbox/api/mails?limit=5000").is(200).body())
        .map(mail -> mail.path("to").asString())
        .collect(Collectors.toSet());
  }
}

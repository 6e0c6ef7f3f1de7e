package org.fsmlight.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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
import org.fsmlight.running.Demo;
import org.fsmlight.running.Product;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** {@code kill -9} of everything in the middle of the work. */
@ResourceLock("a product of its own")
@Order(1) // takes longest
class KilledIT {

  private static final int REQUESTS = 200;
  private static final int ACKNOWLEDGED_BEFORE_THE_KILL = 80;

  @Test
  void everyAcknowledgedAcceptIsThereAndItsMailArrives() throws Exception {
    try (var product = Product.fresh()) {
      var demo = new Demo(product);
      Map<String, String> clientOf = new HashMap<>();
      for (int i = 0; i < REQUESTS; i++) {
        var booking = demo.booking(null);
        clientOf.put(demo.post(booking).is(201).text("id"), Demo.emailOf(booking));
      }
      Set<String> acknowledged = acceptedUntilKilled(demo, List.copyOf(clientOf.keySet()));
      assertThat(acknowledged.size()).isBetween(ACKNOWLEDGED_BEFORE_THE_KILL, REQUESTS - 1);

      product.start();

      var after = new Demo(product);
      for (String id : acknowledged) {
        var request = after.dispatcher.get("/api/service-requests/" + id).is(200);
        assertThat(request.text("status")).isEqualTo("ACCEPTED");
        after.call(id);
      }
      await("mails")
          .atMost(Duration.ofSeconds(60))
          .pollInterval(Duration.ofMillis(500))
          .untilAsserted(
              () ->
                  assertThat(mailedClients(after))
                      .containsAll(acknowledged.stream().map(clientOf::get).toList()));
    }
  }

  private static Set<String> acceptedUntilKilled(Demo demo, List<String> ids) {
    Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    var next = new AtomicInteger();
    try (var threads = Executors.newFixedThreadPool(4)) {
      for (int i = 0; i < 4; i++) {
        threads.submit(
            () -> {
              int mine;
              while ((mine = next.getAndIncrement()) < ids.size()) {
                String id = ids.get(mine);
                try {
                  demo.dispatcher.post("/api/service-requests/" + id + "/accept", "").is(200);
                } catch (UncheckedIOException killed) {
                  return;
                }
                if (acknowledged.add(id) && acknowledged.size() == ACKNOWLEDGED_BEFORE_THE_KILL) {
                  demo.product.kill();
                }
              }
            });
      }
    }
    return acknowledged;
  }

  private static Set<String> mailedClients(Demo demo) {
    return Demo.stream(demo.nobody.get("/sandbox/api/mails?limit=5000").is(200).body())
        .map(mail -> mail.path("to").asString())
        .collect(Collectors.toSet());
  }
}

package org.fsmlight.notification.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.fsmlight.notification.calls.InMemoryCalls;
import org.fsmlight.notification.messages.Bookings;
import org.fsmlight.notification.messages.Channel;
import org.fsmlight.notification.messages.Content;
import org.fsmlight.notification.messages.Correspondence;
import org.fsmlight.notification.messages.DeliveryLimits;
import org.fsmlight.notification.messages.InMemoryCorrespondences;
import org.fsmlight.notification.messages.Message;
import org.fsmlight.notification.messages.Recipient;
import org.fsmlight.notification.messages.Template;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A mail server refuses while a thousand mails are due: few attempts, then all are sent once. */
class ThousandMailsTests {

  private static final int MAILS = 1000;
  private static final int CONCURRENCY = 4;
  private final InMemoryCorrespondences correspondences = new InMemoryCorrespondences();
  private final Queue<String> delivered = new ConcurrentLinkedQueue<>();
  private final AtomicInteger refused = new AtomicInteger();
  private final AtomicInteger busy = new AtomicInteger();
  private final AtomicInteger busiest = new AtomicInteger();
  private volatile boolean refusing = true;
  private final ScheduledExecutorService timer = new ScheduledThreadPoolExecutor(1);
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  @AfterEach
  void stop() {
    timer.shutdownNow();
    threads.shutdownNow();
  }

  @Test
  void sparesRefusingServerAndThenSendsAllOnceWithinSeconds() {
    var circuitBreaker = new DeliveryCircuitBreaker("mail", Duration.ofMillis(200));
    Transport transport =
        (correspondence, message) -> circuitBreaker.protect(() -> deliver(message));
    var sender =
        new MessageSender(
            correspondences,
            new InMemoryCalls(),
            new Transports(Map.of(Channel.MAIL, transport)),
            new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(2)),
            new DeliveryLimits(Duration.ofDays(1), Duration.ofDays(1)),
            "one",
            Duration.ofSeconds(30),
            new SimpleMeterRegistry(),
            Clock.systemUTC(),
            (interval, task) -> () -> {});
    var worker =
        new DeliveryWorker(sender, circuitBreaker, CONCURRENCY, timer, threads, Clock.systemUTC());
    var all = IntStream.range(0, MAILS).mapToObj(this::add).toList();

    all.forEach(
        correspondence -> worker.due(correspondence.id(), new NextAttempt(Instant.now(), false)));
    await()
        .during(Duration.ofMillis(1500))
        .atMost(Duration.ofSeconds(10))
        .until(delivered::isEmpty);
    int attempts = refused.get();
    refusing = false;
    await().atMost(Duration.ofSeconds(15)).until(() -> delivered.size() >= MAILS);
    await().during(Duration.ofMillis(300)).until(() -> delivered.size() == MAILS);

    assertThat(attempts).isBetween(5, 100);
    assertThat(delivered).doesNotHaveDuplicates();
    assertThat(busiest.get()).isLessThanOrEqualTo(CONCURRENCY);
  }

  private Correspondence add(int number) {
    var now = Instant.now();
    var content = new Content.OfRequest(Bookings.booking(), Bookings.NINE, 60);
    var call = "call-" + number;
    var correspondence =
        Correspondence.about("company-1", call, call, Recipient.dispatcher("lea"), Channel.MAIL)
            .add(Bookings.message("m" + number, Template.REQUEST_RECEIVED, content, now), now)
            .orElseThrow();
    correspondences.add(correspondence);
    return correspondence;
  }

  private Delivery deliver(Message message) {
    busiest.accumulateAndGet(busy.incrementAndGet(), Math::max);
    try {
      if (refusing) {
        refused.incrementAndGet();
        return Delivery.unavailable("the mail server cannot be reached", null);
      }
      delivered.add(message.id());
      return Delivery.accepted();
    } finally {
      busy.decrementAndGet();
    }
  }
}

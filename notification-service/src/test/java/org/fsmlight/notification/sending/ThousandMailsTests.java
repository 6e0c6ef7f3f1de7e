package org.fsmlight.notification.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.fsmlight.notification.calls.Calls;
import org.fsmlight.notification.calls.RequestState;
import org.fsmlight.notification.message.Bookings;
import org.fsmlight.notification.message.CallState;
import org.fsmlight.notification.message.Channel;
import org.fsmlight.notification.message.Content;
import org.fsmlight.notification.message.Correspondence;
import org.fsmlight.notification.message.Correspondences;
import org.fsmlight.notification.message.Message;
import org.fsmlight.notification.message.Recipient;
import org.fsmlight.notification.message.Standing;
import org.fsmlight.notification.message.Template;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A mail server refuses while a thousand mails are due: it is spared, and then all leave, once. */
class ThousandMailsTests {

  private static final int MAILS = 1000;
  private static final int AT_A_TIME = 4;
  private final Shelf shelf = new Shelf();
  private final Queue<String> delivered = new ConcurrentLinkedQueue<>();
  private final AtomicInteger refused = new AtomicInteger();
  private final AtomicInteger busy = new AtomicInteger();
  private final AtomicInteger busiest = new AtomicInteger();
  private volatile boolean refusing = true;
  private final ScheduledExecutorService timer = new ScheduledThreadPoolExecutor(1);
  private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();

  @AfterEach
  void stop() {
    timer.shutdownNow();
    workers.shutdownNow();
  }

  @Test
  void serverIsSparedWhileItRefusesAndThenAllLeaveOnceWithinSeconds() {
    Guard guard = new Guard("mail", Duration.ofMillis(200));
    Outlet outlet = (letters, message) -> guard.protect(() -> hand(message));
    Postman postman =
        new Postman(
            shelf,
            new Unheard(),
            Map.of(Channel.MAIL, outlet),
            new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(2)),
            "one",
            Duration.ofSeconds(30),
            new SimpleMeterRegistry(),
            Clock.systemUTC(),
            (interval, sign) -> () -> {});
    Lane lane = new Lane(postman, guard, AT_A_TIME, timer, workers, Clock.systemUTC());
    List<Correspondence> all = IntStream.range(0, MAILS).mapToObj(this::due).toList();

    all.forEach(letters -> lane.due(letters.id(), Instant.now()));
    await()
        .during(Duration.ofMillis(1500))
        .atMost(Duration.ofSeconds(10))
        .until(delivered::isEmpty);
    int tried = refused.get();
    refusing = false;
    await().atMost(Duration.ofSeconds(15)).until(() -> delivered.size() >= MAILS);
    await().during(Duration.ofMillis(300)).until(() -> delivered.size() == MAILS);

    assertThat(tried).isBetween(5, 100);
    assertThat(delivered).doesNotHaveDuplicates();
    assertThat(busiest.get()).isLessThanOrEqualTo(AT_A_TIME);
  }

  private Correspondence due(int number) {
    Instant now = Instant.now();
    Content content = new Content.OfRequest(Bookings.booking(), Bookings.NINE, 60);
    Message message =
        Message.planned("m" + number, Template.REQUEST_RECEIVED, content, now, now, null);
    Correspondence letters =
        Correspondence.about(
                "company-1",
                "call-" + number,
                "call-" + number,
                Recipient.dispatcher("lea"),
                Channel.MAIL)
            .add(message, now)
            .orElseThrow();
    shelf.add(letters);
    return letters;
  }

  private Delivery hand(Message message) {
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

  private static final class Shelf implements Correspondences {
    private final Map<String, Correspondence> all = new ConcurrentHashMap<>();

    @Override
    public Optional<Correspondence> find(String id) {
      return Optional.ofNullable(all.get(id));
    }

    @Override
    public Optional<Correspondence> ofMessage(String messageId) {
      return Optional.empty();
    }

    @Override
    public boolean add(Correspondence begun) {
      return all.putIfAbsent(begun.id(), begun) == null;
    }

    @Override
    public boolean save(Correspondence changed, long expectedVersion) {
      return all.compute(
              changed.id(), (id, there) -> there.version() == expectedVersion ? changed : there)
          == changed;
    }

    @Override
    public boolean save(Correspondence changed, long expectedVersion, Message settled) {
      return save(changed, expectedVersion);
    }

    @Override
    public boolean redact(Correspondence erased, long expectedVersion) {
      return save(erased, expectedVersion);
    }

    @Override
    public List<Correspondence> ofCall(String serviceCallId) {
      return List.of();
    }

    @Override
    public List<Correspondence> dueUntil(Instant then, int limit) {
      return List.of();
    }
  }

  /** Nothing was heard of any call. */
  private static final class Unheard implements Calls {
    @Override
    public Standing standing(String id) {
      return Standing.UNKNOWN;
    }

    @Override
    public boolean undecided(String requestId) {
      return true;
    }

    @Override
    public void keepRequest(RequestState request) {}

    @Override
    public void keepCall(String id, CallState call) {}
  }
}

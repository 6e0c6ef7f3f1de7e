package org.fsmlight.common.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fsmlight.common.outbox.InMemoryOutbox.NOON;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * One to three instances publish the events of the same aggregates. A seed decides which of them
 * takes the next step, which messages are refused, lost or delayed, when the store is unavailable,
 * and where an instance crashes. In the end the last message of each key is the newest one. {@code
 * -Dpublishers.seed=N} repeats one run.
 */
class SeveralPublishersTests {

  private static final int STEPS = 300;
  private static final List<String> AGGREGATES = List.of("a", "b");
  private static final List<String> TOPICS = List.of("ToyMade", "ToySold");

  @Test
  void theLastMessageOfEachKeyIsTheNewest() {
    var only = Long.getLong("publishers.seed");
    var seeds = only == null ? LongStream.rangeClosed(1, 3_000) : LongStream.of(only);
    var overtaken = new AtomicInteger();

    seeds
        .parallel()
        .forEach(
            seed -> {
              var run = new Run(seed);
              run.play();
              overtaken.addAndGet(run.broker.overtaken());
              assertThat(run.violations()).as("-Dpublishers.seed=%d repeats it", seed).isEmpty();
            });

    assertThat(only != null || overtaken.get() > 0).as("messages came late").isTrue();
  }

  private static final class Run {

    private final SplittableRandom random;
    private final InMemoryOutbox outbox = new InMemoryOutbox();
    private final SimulatedBroker broker = new SimulatedBroker();
    private final List<SimulatedPublisher> instances = new ArrayList<>();
    private final Map<String, Long> versions = new HashMap<>();
    private final boolean crashes;
    private Instant now = NOON;
    private int events;

    Run(long seed) {
      random = new SplittableRandom(seed);
      crashes = random.nextBoolean();
      int size = 1 + random.nextInt(3);
      for (int i = 0; i < size; i++) {
        instances.add(started());
      }
    }

    private SimulatedPublisher started() {
      return new SimulatedPublisher(outbox, broker, random, () -> now);
    }

    void play() {
      for (int step = 0; step < STEPS; step++) {
        int which = random.nextInt(instances.size());
        var instance = instances.get(which);
        int dice = random.nextInt(100);
        if (dice < 15) {
          write(instance);
        } else if (dice < 50) {
          instance.runTask();
        } else if (dice < 80) {
          instance.completeSend();
        } else if (dice < 90) {
          advanceClock(random.nextInt(random.nextInt(5) == 0 ? 40 : 3));
        } else if (dice < 98) {
          instance.sweep();
        } else if (crashes) {
          instance.crash();
          instances.set(which, started());
        }
      }
      instances.forEach(SimulatedPublisher::disableFaults);
      for (int round = 0; round < 40; round++) {
        instances.forEach(this::finish);
        advanceClock(20);
        instances.forEach(SimulatedPublisher::sweep);
      }
    }

    private void write(SimulatedPublisher instance) {
      var aggregate = AGGREGATES.get(random.nextInt(AGGREGATES.size()));
      var topic = TOPICS.get(random.nextInt(TOPICS.size()));
      var version = versions.merge(aggregate, 1L, Long::sum);
      instance.write(
          aggregate,
          new PendingEvent(
              "e" + ++events,
              topic,
              aggregate,
              "toy/" + aggregate,
              version,
              now,
              null,
              null,
              "{}",
              null));
    }

    private void finish(SimulatedPublisher instance) {
      while (instance.isBusy()) {
        instance.runTask();
        instance.completeSend();
      }
    }

    private void advanceClock(int seconds) {
      now = now.plusSeconds(seconds);
      broker.appendDelayed(now, random);
    }

    List<String> violations() {
      var violations = new ArrayList<>(broker.outdated());
      outbox.pendingIds().forEach(id -> violations.add("still pending: " + id));
      outbox.repeatedIds().forEach(id -> violations.add("still to be repeated: " + id));
      return violations;
    }
  }
}

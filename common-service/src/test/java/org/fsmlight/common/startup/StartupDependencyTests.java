package org.fsmlight.common.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class StartupDependencyTests {

  @Test
  void triesUntilTheOtherSideIsThere() {
    var tries = new AtomicInteger();

    new StartupDependency(Duration.ofSeconds(60))
        .await(
            "the broker",
            () -> {
              if (tries.incrementAndGet() < 3) {
                throw new IllegalStateException("not yet");
              }
            });

    assertThat(tries).hasValue(3);
  }

  @Test
  void givesUpWithASentence() {
    assertThatThrownBy(
            () -> new StartupDependency(Duration.ZERO).await("Kafka at nowhere:1", this::absent))
        .hasMessage("Kafka at nowhere:1: waited 0 s, then gave up: nobody listens");
  }

  @Test
  void waitsInAStateInWhichTheFrameworkInterruptsAStart() throws Exception {
    var arrival = new StartupDependency(Duration.ofSeconds(60));
    var stopped = new AtomicInteger();
    Thread start =
        Thread.ofPlatform()
            .start(
                () -> {
                  try {
                    arrival.await("the broker", this::absent);
                  } catch (IllegalStateException interrupted) {
                    stopped.incrementAndGet();
                  }
                });
    await().atMost(Duration.ofSeconds(10)).until(() -> start.getState() == Thread.State.WAITING);

    start.interrupt();
    start.join(Duration.ofSeconds(10));

    assertThat(stopped).hasValue(1);
  }

  private void absent() {
    throw new IllegalStateException("nobody listens");
  }
}

package org.fsmlight.common.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class StartupDependencyTests {

  @Test
  void triesUntilTheDependencyIsAvailable() {
    var attempts = new AtomicInteger();

    new StartupDependency(Duration.ofSeconds(60))
        .await(
            "the broker",
            () -> {
              if (attempts.incrementAndGet() < 3) {
                throw new IllegalStateException("not yet");
              }
            });

    assertThat(attempts).hasValue(3);
  }

  @Test
  void failsTheStartWhenTheTimeIsOver() {
    assertThatThrownBy(
            () ->
                new StartupDependency(Duration.ZERO).await("Kafka at nowhere:1", this::unavailable))
        .hasMessage("Kafka at nowhere:1: unavailable after 0 s: connection refused");
  }

  @Test
  void waitsInAThreadStateInWhichTheFrameworkInterruptsAStart() throws Exception {
    var dependency = new StartupDependency(Duration.ofSeconds(60));
    var stopped = new AtomicInteger();
    var start =
        Thread.ofPlatform()
            .start(
                () -> {
                  try {
                    dependency.await("the broker", this::unavailable);
                  } catch (IllegalStateException interrupted) {
                    stopped.incrementAndGet();
                  }
                });
    await().atMost(Duration.ofSeconds(10)).until(() -> start.getState() == Thread.State.WAITING);

    start.interrupt();
    start.join(Duration.ofSeconds(10));

    assertThat(stopped).hasValue(1);
  }

  private void unavailable() {
    throw new IllegalStateException("connection refused");
  }
}

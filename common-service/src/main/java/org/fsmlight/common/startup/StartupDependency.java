package org.fsmlight.common.startup;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Waits at the start for broker or database, with a word in the log, so that the order in which
 * things come up does not matter. Patience ends: what starts this service then learns that it did
 * not.
 */
public final class StartupDependency {

  private static final Logger log = LoggerFactory.getLogger(StartupDependency.class);
  private static final Duration BETWEEN_TRIES = Duration.ofMillis(200);
  private static final Duration BETWEEN_WORDS = Duration.ofSeconds(15);

  private final Duration patience;

  public StartupDependency(Duration patience) {
    this.patience = patience;
  }

  /** What fails as long as the other side is not there. */
  @FunctionalInterface
  public interface Attempt {
    void run() throws Exception;
  }

  /**
   * Returns once the attempt succeeded. The caller waits without a time limit of its own, which is
   * how the framework finds out that it may interrupt it when the process is stopped.
   *
   * @param what the other side, as a person knows it
   */
  public void await(String what, Attempt attempt) {
    var arrived = new CompletableFuture<Void>();
    Thread trying = Thread.ofVirtual().start(() -> tryOn(what, attempt, arrived));
    try {
      arrived.get();
    } catch (InterruptedException stopped) {
      trying.interrupt();
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Stopped while waiting for " + what, stopped);
    } catch (ExecutionException absent) {
      throw new IllegalStateException(
          "%s: waited %d s, then gave up: %s"
              .formatted(what, patience.toSeconds(), words(absent.getCause())),
          absent.getCause());
    }
  }

  private void tryOn(String what, Attempt attempt, CompletableFuture<Void> arrived) {
    long begun = System.nanoTime();
    long spoken = 0;
    while (true) {
      try {
        attempt.run();
        if (spoken != 0) {
          log.info("{}: there now", what);
        }
        arrived.complete(null);
        return;
      } catch (InterruptedException stopped) {
        return;
      } catch (Exception absent) {
        long now = System.nanoTime();
        if (now - begun > patience.toNanos()) {
          arrived.completeExceptionally(absent);
          return;
        }
        if (spoken == 0 || now - spoken > BETWEEN_WORDS.toNanos()) {
          spoken = now;
          log.warn("{}: waiting for it, not ready until then: {}", what, words(absent));
        }
      }
      try {
        Thread.sleep(BETWEEN_TRIES);
      } catch (InterruptedException stopped) {
        return;
      }
    }
  }

  private static String words(@Nullable Throwable fault) {
    Throwable root = fault;
    while (root != null && root.getCause() != null) {
      root = root.getCause();
    }
    if (root == null) {
      return "unknown";
    }
    return root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
  }
}

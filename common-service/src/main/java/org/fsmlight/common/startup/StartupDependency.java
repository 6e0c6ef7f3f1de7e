package org.fsmlight.common.startup;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Waits at the start until broker or database is available, so that services and infrastructure may
 * start in any order. It logs what it waits for. When the time is over, the start fails.
 */
public final class StartupDependency {

  private static final Logger log = LoggerFactory.getLogger(StartupDependency.class);
  private static final Duration PAUSE_BETWEEN_ATTEMPTS = Duration.ofMillis(200);
  private static final Duration LOG_INTERVAL = Duration.ofSeconds(15);

  private final Duration patience;

  /**
   * @param patience how long to wait before the start fails
   */
  public StartupDependency(Duration patience) {
    this.patience = patience;
  }

  /** An attempt that fails while the dependency is unavailable. */
  @FunctionalInterface
  public interface Attempt {
    void run() throws Exception;
  }

  /**
   * Returns once an attempt has succeeded. The calling thread waits without a timeout: the
   * framework interrupts a starting thread in this state when the process is stopped.
   *
   * @param what the dependency, as a person calls it
   * @throws IllegalStateException when no attempt has succeeded in time
   */
  public void await(String what, Attempt attempt) {
    var available = new CompletableFuture<Void>();
    var attempts = Thread.ofVirtual().start(() -> repeat(what, attempt, available));
    try {
      available.get();
    } catch (InterruptedException stopped) {
      attempts.interrupt();
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Stopped while waiting for " + what, stopped);
    } catch (ExecutionException unavailable) {
      throw new IllegalStateException(
          "%s: unavailable after %d s: %s"
              .formatted(what, patience.toSeconds(), message(unavailable.getCause())),
          unavailable.getCause());
    }
  }

  private void repeat(String what, Attempt attempt, CompletableFuture<Void> available) {
    long start = System.nanoTime();
    long logged = 0;
    while (true) {
      try {
        attempt.run();
        if (logged != 0) {
          log.info("{}: available", what);
        }
        available.complete(null);
        return;
      } catch (InterruptedException stopped) {
        return;
      } catch (Exception unavailable) {
        long now = System.nanoTime();
        if (now - start > patience.toNanos()) {
          available.completeExceptionally(unavailable);
          return;
        }
        if (logged == 0 || now - logged > LOG_INTERVAL.toNanos()) {
          logged = now;
          log.warn("{}: unavailable, the start waits for it: {}", what, message(unavailable));
        }
      }
      try {
        Thread.sleep(PAUSE_BETWEEN_ATTEMPTS);
      } catch (InterruptedException stopped) {
        return;
      }
    }
  }

  private static String message(@Nullable Throwable fault) {
    var root = fault;
    while (root != null && root.getCause() != null) {
      root = root.getCause();
    }
    if (root == null) {
      return "unknown";
    }
    return root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
  }
}

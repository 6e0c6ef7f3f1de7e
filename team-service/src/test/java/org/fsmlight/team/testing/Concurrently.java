package org.fsmlight.team.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;

/** Runs the same attempt many times at the same moment. */
public final class Concurrently {

  private static final int ATTEMPTS = 50;

  private Concurrently() {}

  /** Runs fifty attempts and returns their results by their numbers. */
  public static <T> List<T> fifty(IntFunction<T> attempt) throws Exception {
    var ready = new CountDownLatch(ATTEMPTS);
    List<Callable<T>> attempts = new ArrayList<>();
    for (int i = 0; i < ATTEMPTS; i++) {
      int number = i;
      attempts.add(
          () -> {
            ready.countDown();
            ready.await();
            return attempt.apply(number);
          });
    }
    List<T> results = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(ATTEMPTS)) {
      for (var each : threads.invokeAll(attempts)) {
        results.add(each.get());
      }
    }
    return results;
  }
}

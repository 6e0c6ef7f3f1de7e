package org.fsmlight.dispatch;

import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;

/** Concurrent saves, for the contract tests of ports. */
public final class AtOnce {

  private static final int THREADS = 4;

  private AtOnce() {}

  /** Saves in several threads that start at the same moment. Returns the number of successes. */
  public static int countSaved(Callable<Boolean> save) throws Exception {
    var together = new CyclicBarrier(THREADS);
    Callable<Boolean> saving =
        () -> {
          together.await();
          return save.call();
        };
    try (var threads = Executors.newFixedThreadPool(THREADS)) {
      var saved = 0;
      for (var result : threads.invokeAll(Collections.nCopies(THREADS, saving))) {
        saved += result.get() ? 1 : 0;
      }
      return saved;
    }
  }
}

package org.fsmlight.team.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;

/** Many do the same at the same moment. */
public final class AtOnce {

  private AtOnce() {}

  /** Their answers, in the order they were given their numbers in. */
  public static List<Answer> fifty(IntFunction<Answer> attempt) throws Exception {
    var together = new CountDownLatch(50);
    List<Callable<Answer>> attempts = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      int number = i;
      attempts.add(
          () -> {
            together.countDown();
            together.await();
            return attempt.apply(number);
          });
    }
    List<Answer> answers = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(50)) {
      for (var each : threads.invokeAll(attempts)) {
        answers.add(each.get());
      }
    }
    return answers;
  }
}

package org.fsmlight.quickstart;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;

/** A program or infrastructure that starts in a thread of its own. */
final class StartupTask<T> {

  private final String name;
  private final FutureTask<T> start;

  private StartupTask(String name, FutureTask<T> start) {
    this.name = name;
    this.start = start;
  }

  static <T> StartupTask<T> of(String name, Callable<T> start) {
    var task = new StartupTask<>(name, new FutureTask<>(start));
    Thread.ofPlatform().name("start-" + name).start(task.start);
    return task;
  }

  /** Waits for the start and stops what has started; does nothing if the start has failed. */
  void stop(Consumer<T> stop) {
    T started;
    try {
      started = started();
    } catch (IllegalStateException neverStarted) {
      return;
    }
    stop.accept(started);
  }

  /** Waits for the start and returns what has started. */
  T started() {
    try {
      return start.get();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while " + name + " was starting", interrupted);
    } catch (ExecutionException fault) {
      throw new IllegalStateException(name + " did not start", fault.getCause());
    }
  }
}

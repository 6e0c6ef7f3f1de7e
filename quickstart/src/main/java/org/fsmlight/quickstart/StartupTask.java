package org.fsmlight.quickstart;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;

/** A part whose start has begun beside the others'. */
final class StartupTask<T> {

  private final String name;
  private final FutureTask<T> start;

  private StartupTask(String name, FutureTask<T> start) {
    this.name = name;
    this.start = start;
  }

  static <T> StartupTask<T> of(String name, Callable<T> start) {
    var begun = new StartupTask<>(name, new FutureTask<>(start));
    Thread.ofPlatform().name("start-" + name).start(begun.start);
    return begun;
  }

  /** Stops it, waiting for its start first; nothing is to be stopped of what never started. */
  void stop(Consumer<T> how) {
    T part;
    try {
      part = started();
    } catch (IllegalStateException neverStarted) {
      return;
    }
    how.accept(part);
  }

  /** Waits until it has started. */
  T started() {
    try {
      return start.get();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while " + name + " was starting", stopped);
    } catch (ExecutionException fault) {
      throw new IllegalStateException(name + " does not start", fault.getCause());
    }
  }
}

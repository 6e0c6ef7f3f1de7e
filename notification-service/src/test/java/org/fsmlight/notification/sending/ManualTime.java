package org.fsmlight.notification.sending;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.Delayed;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Clock, timer and threads of a test: time passes when the test says so, in the test's thread. */
final class ManualTime extends ScheduledThreadPoolExecutor {

  private final Queue<Task> tasks =
      new PriorityQueue<>(Comparator.comparing((Task task) -> task.at));
  private Instant now = Instant.parse("2026-11-21T10:00:00Z");

  ManualTime() {
    super(1);
  }

  Instant now() {
    return now;
  }

  Clock clock() {
    return ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
  }

  /** Passes time, and runs everything that becomes due. */
  void pass(Duration time) {
    var end = now.plus(time);
    while (!tasks.isEmpty() && !tasks.peek().at.isAfter(end)) {
      var next = tasks.remove();
      now = next.at.isAfter(now) ? next.at : now;
      next.run();
    }
    now = end;
  }

  @Override
  public ScheduledFuture<?> schedule(Runnable command, long delay, TimeUnit unit) {
    if (isShutdown()) {
      throw new RejectedExecutionException("stopped");
    }
    var task = new Task(command, now.plus(delay, unit.toChronoUnit()));
    tasks.add(task);
    return task;
  }

  @Override
  public void execute(Runnable command) {
    if (isShutdown()) {
      throw new RejectedExecutionException("stopped");
    }
    command.run();
  }

  private final class Task extends FutureTask<Void> implements ScheduledFuture<Void> {

    private final Instant at;

    Task(Runnable command, Instant at) {
      super(command, null);
      this.at = at;
    }

    @Override
    public long getDelay(TimeUnit unit) {
      return unit.convert(Duration.between(now, at));
    }

    @Override
    public int compareTo(Delayed other) {
      return Long.compare(getDelay(TimeUnit.NANOSECONDS), other.getDelay(TimeUnit.NANOSECONDS));
    }
  }
}

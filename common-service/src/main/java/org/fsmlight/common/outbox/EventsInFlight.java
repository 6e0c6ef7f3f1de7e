package org.fsmlight.common.outbox;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Number of events the relay has taken up and not finished yet. */
final class EventsInFlight {

  private final int limit;
  private final AtomicInteger count = new AtomicInteger();

  /**
   * @param limit the number of events from which no more are taken up
   */
  EventsInFlight(int limit) {
    this.limit = limit;
  }

  boolean isFull() {
    return count.get() >= limit;
  }

  void add(int events) {
    count.addAndGet(events);
  }

  void remove(int events) {
    if (events > 0 && count.addAndGet(-events) == 0) {
      synchronized (count) {
        count.notifyAll();
      }
    }
  }

  int count() {
    return count.get();
  }

  /** Waits until there are none, or returns false when the time is over. */
  boolean awaitNone(Duration patience) throws InterruptedException {
    long deadline = System.nanoTime() + patience.toNanos();
    synchronized (count) {
      while (count.get() > 0) {
        long remaining = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
        if (remaining <= 0) {
          return false;
        }
        count.wait(remaining);
      }
    }
    return true;
  }
}

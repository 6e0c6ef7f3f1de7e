package org.fsmlight.common.outbox;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Events the relay has taken up and not finished yet. */
final class EventsInFlight {

  private final int limit;
  private final AtomicInteger count = new AtomicInteger();
  private final Set<String> ids = ConcurrentHashMap.newKeySet();

  /**
   * @param limit the number of events from which no more are added
   */
  EventsInFlight(int limit) {
    this.limit = limit;
  }

  /** Adds the events, or returns false when the limit is reached. */
  boolean add(List<PendingEvent> events) {
    if (count.get() >= limit) {
      return false;
    }
    count.addAndGet(events.size());
    events.forEach(event -> ids.add(event.id()));
    return true;
  }

  void remove(List<PendingEvent> events) {
    events.forEach(event -> ids.remove(event.id()));
    if (count.addAndGet(-events.size()) == 0) {
      synchronized (count) {
        count.notifyAll();
      }
    }
  }

  boolean contains(PendingEvent event) {
    return ids.contains(event.id());
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

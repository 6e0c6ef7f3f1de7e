package org.fsmlight.requests.request;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Lets requests expire which nobody decided in time. Every instance does, and who comes second
 * finds nothing left to do. It knows when the next is due of those this instance has seen, and
 * looks now and then for what others have taken in.
 */
public final class Expiry {

  private static final int PAGE = 200;

  private final ServiceRequests requests;
  private final Duration interval;
  private final AtomicReference<Instant> expected = new AtomicReference<>(Instant.MAX);
  private Instant last = Instant.MIN;
  private Instant next = Instant.MIN;

  /**
   * @param interval between two looks when nothing is due
   */
  public Expiry(ServiceRequests requests, Duration interval) {
    this.requests = requests;
    this.interval = interval;
  }

  /** This one waits for a decision from now on. */
  void expect(ServiceRequest request) {
    var respondBy = request.booking().respondBy();
    if (respondBy != null) {
      expected.accumulateAndGet(respondBy, Expiry::earlier);
    }
  }

  /** To be called often; returns at once when nothing can be due. */
  public synchronized void tick(Instant now) {
    boolean clockWasPutBack = now.isBefore(last);
    if (now.isBefore(next) && !now.isAfter(expected.get()) && !clockWasPutBack) {
      return;
    }
    next = now; // stays due, should the store be away
    last = now;
    expected.set(Instant.MAX); // whatever is expected from here on counts besides
    next = earlier(now.plus(interval), nextAfter(now));
  }

  private Instant nextAfter(Instant now) {
    List<ServiceRequest> due;
    do {
      due = requests.toBeAnsweredBefore(now.plus(interval), PAGE);
      due.forEach(request -> request.expire(now).ifPresent(requests::save));
    } while (due.size() == PAGE && due.getLast().booking().isOverdue(now));
    return due.stream()
        .filter(request -> !request.booking().isOverdue(now))
        .findFirst()
        .map(request -> request.booking().respondBy())
        .map(respondBy -> respondBy.plusMillis(1))
        .orElse(Instant.MAX);
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}

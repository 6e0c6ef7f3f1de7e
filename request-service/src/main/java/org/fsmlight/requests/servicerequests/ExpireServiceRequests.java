package org.fsmlight.requests.servicerequests;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;

/**
 * Expires undecided requests whose time to respond has passed. Every instance of the service does
 * so; the second one finds nothing left. An instance knows when the next request is due among those
 * it has received, and queries the store regularly for those that other instances have received.
 */
@Component
public class ExpireServiceRequests {

  private static final int PAGE = 200;

  /** Rarely, because on the embedded store the query reads every request. */
  private static final Duration INTERVAL = Duration.ofSeconds(30);

  private final ServiceRequests requests;
  private final AtomicReference<Instant> expected = new AtomicReference<>(Instant.MAX);
  private Instant last = Instant.MIN;
  private Instant next = Instant.MIN;

  public ExpireServiceRequests(ServiceRequests requests) {
    this.requests = requests;
  }

  /** Schedules the query for the moment at which the request is due. */
  void expect(ServiceRequest request) {
    var respondBy = request.booking().respondBy();
    if (respondBy != null) {
      expected.accumulateAndGet(respondBy, ExpireServiceRequests::earlier);
    }
  }

  /** Expires what is due. Called every second; returns at once if nothing can be due. */
  public synchronized void tick(Instant now) {
    var clockWasSetBack = now.isBefore(last);
    if (now.isBefore(next) && !now.isAfter(expected.get()) && !clockWasSetBack) {
      return;
    }
    next = now; // remains due if the store is unavailable
    last = now;
    expected.set(Instant.MAX); // requests expected from here on set it again
    next = earlier(now.plus(INTERVAL), nextAfter(now));
  }

  private Instant nextAfter(Instant now) {
    List<ServiceRequest> due;
    do {
      due = requests.toBeAnsweredBefore(now.plus(INTERVAL), PAGE);
      due.forEach(request -> request.expire(now).ifPresent(requests::save));
    } while (due.size() == PAGE && due.getLast().isOverdue(now));
    return due.stream()
        .filter(request -> !request.isOverdue(now))
        .findFirst()
        .map(request -> request.booking().respondBy())
        .map(respondBy -> respondBy.plusMillis(1))
        .orElse(Instant.MAX);
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}

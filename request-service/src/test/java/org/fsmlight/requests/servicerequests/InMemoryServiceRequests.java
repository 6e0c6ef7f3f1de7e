package org.fsmlight.requests.servicerequests;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Service requests in memory, and the saved changes in order. */
public final class InMemoryServiceRequests implements ServiceRequests {

  private static final Comparator<ServiceRequest> NEWEST_FIRST =
      Comparator.comparing(ServiceRequest::receivedAt)
          .thenComparing(request -> request.id().value())
          .reversed();

  private final Map<RequestId, ServiceRequest> saved = new ConcurrentHashMap<>();
  private final List<ServiceRequestDomainEvent> events = new ArrayList<>();
  private Runnable concurrentWrite = () -> {};
  private int queries;

  List<ServiceRequestDomainEvent> events() {
    return events;
  }

  /** The number of queries for requests that are due. */
  int queries() {
    return queries;
  }

  /** Runs another write once, between the next read and the write that follows it. */
  void beforeNextWrite(Runnable write) {
    concurrentWrite = write;
  }

  @Override
  public Optional<ServiceRequest> find(RequestId id) {
    return Optional.ofNullable(saved.get(id));
  }

  @Override
  public synchronized boolean add(ServiceRequestDomainEvent.Received received) {
    runConcurrentWrite();
    var request = received.after();
    return saved.putIfAbsent(request.id(), request) == null && events.add(received);
  }

  @Override
  public synchronized boolean save(ServiceRequestDomainEvent event) {
    return replace(event.after()) && events.add(event);
  }

  @Override
  public synchronized boolean redact(ServiceRequest erased) {
    return replace(erased);
  }

  private boolean replace(ServiceRequest after) {
    runConcurrentWrite();
    var before = saved.get(after.id());
    if (before == null || before.version() != after.version() - 1) {
      return false;
    }
    saved.put(after.id(), after);
    return true;
  }

  private void runConcurrentWrite() {
    var write = concurrentWrite;
    concurrentWrite = () -> {};
    write.run();
  }

  @Override
  public List<ServiceRequest> toBeAnsweredBefore(Instant time, int limit) {
    queries++;
    return saved.values().stream()
        .filter(request -> request.state() instanceof State.Requested)
        .filter(request -> respondBy(request).isBefore(time))
        .sorted(Comparator.comparing(InMemoryServiceRequests::respondBy))
        .limit(limit)
        .toList();
  }

  private static Instant respondBy(ServiceRequest request) {
    return Objects.requireNonNullElse(request.booking().respondBy(), Instant.MAX);
  }

  @Override
  public List<ServiceRequest> ofClient(String email) {
    return saved.values().stream()
        .filter(request -> email.equalsIgnoreCase(request.booking().client().email()))
        .toList();
  }

  @Override
  public List<ServiceRequest> list(ServiceRequestFilter filter, int limit) {
    return saved.values().stream()
        .filter(request -> filter.status() == null || request.state().status() == filter.status())
        .filter(request -> filter.company() == null || request.companyId().equals(filter.company()))
        .filter(
            request -> filter.after() == null || NEWEST_FIRST.compare(request, filter.after()) > 0)
        .sorted(NEWEST_FIRST)
        .limit(limit)
        .toList();
  }
}

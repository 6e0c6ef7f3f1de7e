package org.fsmlight.requests.request;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps requests, and the changes that were saved, in order. */
final class InMemoryServiceRequests implements ServiceRequests {

  private final Map<RequestId, ServiceRequest> saved = new ConcurrentHashMap<>();
  private final List<Change> changes = new ArrayList<>();
  private Runnable somebodyElse = () -> {};
  private int looks;

  List<Change> changes() {
    return changes;
  }

  /** Lets somebody else act once, between the next look and the save that follows it. */
  void justBeforeTheNextWrite(Runnable act) {
    somebodyElse = act;
  }

  @Override
  public Optional<ServiceRequest> find(RequestId id) {
    return Optional.ofNullable(saved.get(id));
  }

  @Override
  public synchronized boolean add(Change.Received received) {
    letSomebodyElseAct();
    var request = received.after();
    return saved.putIfAbsent(request.id(), request) == null && changes.add(received);
  }

  @Override
  public synchronized boolean save(Change change) {
    letSomebodyElseAct();
    var request = change.after();
    if (saved.get(request.id()).version() != request.version() - 1) {
      return false;
    }
    saved.put(request.id(), request);
    return changes.add(change);
  }

  /** How often somebody asked what is due. */
  int looks() {
    return looks;
  }

  private static Instant respondBy(ServiceRequest request) {
    return Objects.requireNonNullElse(request.booking().respondBy(), Instant.MAX);
  }

  private void letSomebodyElseAct() {
    var act = somebodyElse;
    somebodyElse = () -> {};
    act.run();
  }

  @Override
  public List<ServiceRequest> toBeAnsweredBefore(Instant time, int limit) {
    looks++;
    return saved.values().stream()
        .filter(request -> request.state() instanceof State.Requested)
        .filter(request -> respondBy(request).isBefore(time))
        .sorted(Comparator.comparing(InMemoryServiceRequests::respondBy))
        .limit(limit)
        .toList();
  }

  @Override
  public List<ServiceRequest> ofClient(String email) {
    return saved.values().stream()
        .filter(request -> email.equalsIgnoreCase(request.booking().client().email()))
        .toList();
  }

  @Override
  public synchronized boolean redact(ServiceRequest erased) {
    letSomebodyElseAct();
    if (saved.get(erased.id()).version() != erased.version() - 1) {
      return false;
    }
    saved.put(erased.id(), erased);
    return true;
  }

  @Override
  public List<ServiceRequest> list(Selection selection, int limit) {
    throw new UnsupportedOperationException("Only operators over HTTP ask");
  }
}

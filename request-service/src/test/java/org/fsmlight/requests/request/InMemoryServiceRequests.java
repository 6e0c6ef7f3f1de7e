package org.fsmlight.requests.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps requests, and the changes that were saved, in order. */
final class InMemoryServiceRequests implements ServiceRequests {

  private final Map<RequestId, ServiceRequest> saved = new ConcurrentHashMap<>();
  private final List<Change> changes = new ArrayList<>();
  private Runnable somebodyElse = () -> {};

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

  private void letSomebodyElseAct() {
    var act = somebodyElse;
    somebodyElse = () -> {};
    act.run();
  }
}

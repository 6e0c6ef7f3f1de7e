package org.fsmlight.notification.calls.mongo;

import java.util.Optional;
import org.fsmlight.common.replicas.ReplicaCollection;
import org.fsmlight.notification.calls.CallReplica;
import org.fsmlight.notification.calls.Calls;
import org.fsmlight.notification.calls.RequestReplica;
import org.fsmlight.notification.calls.ServiceProjection;
import org.fsmlight.notification.calls.mongo.CallDocument.CallPart;
import org.fsmlight.notification.calls.mongo.CallDocument.RequestPart;
import org.fsmlight.notification.messages.CurrentState;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

@Component
final class MongoCalls implements Calls {

  private static final String COLLECTION = "calls";
  private static final int MAX_REDISTRIBUTIONS = 50;

  private final ReplicaCollection replicas;

  MongoCalls(MongoTemplate mongo) {
    this.replicas = new ReplicaCollection(mongo, COLLECTION);
  }

  @Override
  public CurrentState currentState(String id) {
    return document(id)
        .map(
            found ->
                new CurrentState(
                    found.callState(), found.isDecided(), isTaken(found, MAX_REDISTRIBUTIONS)))
        .orElse(CurrentState.UNKNOWN);
  }

  @Override
  public boolean isUndecided(String requestId) {
    return document(requestId).map(CallDocument::request).map(RequestPart::undecided).orElse(true);
  }

  @Override
  public ServiceProjection find(String id) {
    return document(id).map(CallDocument::projection).orElse(ServiceProjection.UNKNOWN);
  }

  /** Also records the request at its predecessor, so that a chain is followed by ids alone. */
  @Override
  public void saveRequest(RequestReplica request) {
    replicas.saveIfNewer(request.id(), "request", request.version(), RequestPart.of(request));
    if (request.redistributedFrom() != null) {
      replicas.set(
          request.redistributedFrom(),
          "successors." + ReplicaCollection.fieldName(request.id()),
          request.id());
    }
  }

  @Override
  public void saveCall(CallReplica call) {
    replicas.saveIfNewer(call.id(), "call", call.state().version(), CallPart.of(call));
  }

  private boolean isTaken(CallDocument request, int maxDepth) {
    var successors = request.successors();
    return maxDepth > 0
        && successors != null
        && successors.values().stream()
            .flatMap(id -> document(id).stream())
            .anyMatch(next -> isAccepted(next) || isTaken(next, maxDepth - 1));
  }

  private static boolean isAccepted(CallDocument found) {
    return found.request() != null && found.request().isAccepted();
  }

  private Optional<CallDocument> document(String id) {
    return replicas.find(id, CallDocument.class);
  }
}

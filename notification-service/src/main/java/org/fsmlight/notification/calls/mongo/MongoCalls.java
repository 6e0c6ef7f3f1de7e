package org.fsmlight.notification.mongo;

import java.util.Map;
import org.fsmlight.common.replicas.ReplicaCollection;
import org.fsmlight.notification.calls.Calls;
import org.fsmlight.notification.calls.RequestState;
import org.fsmlight.notification.calls.RequestState.Decision;
import org.fsmlight.notification.message.CallState;
import org.fsmlight.notification.message.Standing;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

@Component
final class MongoCalls implements Calls {

  private static final String COLLECTION = "calls";
  private static final int MOST_REDISTRIBUTIONS = 50;

  private final ReplicaCollection replicas;

  MongoCalls(MongoTemplate mongo) {
    this.replicas = new ReplicaCollection(mongo, COLLECTION);
  }

  @Override
  public Standing standing(String id) {
    CallDocument found = find(id);
    return found == null
        ? Standing.UNKNOWN
        : new Standing(found.call(), successorTook(found, MOST_REDISTRIBUTIONS));
  }

  @Override
  public boolean undecided(String requestId) {
    CallDocument found = find(requestId);
    return found == null || found.request() == null || found.request().undecided();
  }

  /** The one it was made from knows its successors, so that a chain is followed by ids alone. */
  @Override
  public void keepRequest(RequestState request) {
    replicas.saveIfNewer(request.id(), "request", request.version(), RequestCopy.of(request));
    if (request.redistributedFrom() != null) {
      replicas.set(
          request.redistributedFrom(),
          "successors." + ReplicaCollection.fieldName(request.id()),
          request.id());
    }
  }

  @Override
  public void keepCall(String id, CallState call) {
    replicas.saveIfNewer(id, "call", call.version(), call);
  }

  private boolean successorTook(@Nullable CallDocument request, int deeper) {
    return deeper > 0
        && request != null
        && request.successors() != null
        && request.successors().values().stream()
            .map(this::find)
            .anyMatch(next -> wasAccepted(next) || successorTook(next, deeper - 1));
  }

  private static boolean wasAccepted(@Nullable CallDocument found) {
    return found != null && found.request() != null && found.request().wasAccepted();
  }

  private @Nullable CallDocument find(String id) {
    return replicas.find(id, CallDocument.class).orElse(null);
  }

  /** A request and its call share the id, not the version. */
  record CallDocument(
      @Id String id,
      @Nullable RequestCopy request,
      @Nullable CallState call,
      @Nullable Map<String, String> successors) {}

  /**
   * A request as copied.
   *
   * @param accepted absent in older copies
   */
  record RequestCopy(long version, boolean undecided, @Nullable Boolean accepted) {

    static RequestCopy of(RequestState request) {
      return new RequestCopy(
          request.version(), request.undecided(), request.decision() == Decision.ACCEPTED);
    }

    boolean wasAccepted() {
      return Boolean.TRUE.equals(accepted);
    }
  }
}

package org.fsmlight.notification.mongo;

import java.util.Map;
import java.util.Optional;
import org.fsmlight.notification.calls.Calls;
import org.fsmlight.notification.calls.RequestState;
import org.fsmlight.notification.calls.RequestState.Decision;
import org.fsmlight.notification.message.CallState;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.stereotype.Component;

@Component
final class MongoCalls implements Calls {

  private static final String COLLECTION = "calls";
  private static final int MOST_REDISTRIBUTIONS = 50;

  private final Copies copies;

  MongoCalls(Copies copies) {
    this.copies = copies;
  }

  @Override
  public Optional<CallState> call(String id) {
    return Optional.ofNullable(find(id)).map(CallDocument::call);
  }

  @Override
  public boolean undecided(String requestId) {
    CallDocument found = find(requestId);
    return found == null || found.request() == null || found.request().undecided();
  }

  @Override
  public boolean takenElsewhere(String requestId) {
    return successorTook(requestId, MOST_REDISTRIBUTIONS);
  }

  /** The one it was made from knows its successors, so that a chain is followed by ids alone. */
  @Override
  public void keepRequest(RequestState request) {
    copies.keep(COLLECTION, request.id(), "request", request.version(), RequestCopy.of(request));
    if (request.redistributedFrom() != null) {
      copies.note(
          COLLECTION,
          request.redistributedFrom(),
          "successors." + Copies.fieldName(request.id()),
          request.id());
    }
  }

  @Override
  public void keepCall(String id, CallState call) {
    copies.keep(COLLECTION, id, "call", call.version(), call);
  }

  private boolean successorTook(String requestId, int deeper) {
    CallDocument found = find(requestId);
    return deeper > 0
        && found != null
        && found.successors() != null
        && found.successors().values().stream()
            .anyMatch(next -> accepted(next) || successorTook(next, deeper - 1));
  }

  private boolean accepted(String requestId) {
    CallDocument found = find(requestId);
    return found != null && found.request() != null && found.request().wasAccepted();
  }

  private @Nullable CallDocument find(String id) {
    return copies.find(COLLECTION, id, CallDocument.class);
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

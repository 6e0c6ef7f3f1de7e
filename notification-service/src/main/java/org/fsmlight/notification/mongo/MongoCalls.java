package org.fsmlight.notification.mongo;

import java.util.Optional;
import org.fsmlight.notification.calls.Calls;
import org.fsmlight.notification.message.CallState;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.stereotype.Component;

@Component
final class MongoCalls implements Calls {

  private static final String COLLECTION = "calls";

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
  public void keepRequest(String id, long version, boolean undecided) {
    copies.keep(COLLECTION, id, "request", version, new RequestCopy(version, undecided));
  }

  @Override
  public void keepCall(String id, CallState call) {
    copies.keep(COLLECTION, id, "call", call.version(), call);
  }

  private @Nullable CallDocument find(String id) {
    return copies.find(COLLECTION, id, CallDocument.class);
  }

  /** A request and its call share the id, not the version. */
  record CallDocument(@Id String id, @Nullable RequestCopy request, @Nullable CallState call) {}

  record RequestCopy(long version, boolean undecided) {}
}

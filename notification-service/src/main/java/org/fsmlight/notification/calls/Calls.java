package org.fsmlight.notification.calls;

import java.util.Optional;
import org.fsmlight.notification.message.CallState;

/** Where requests and calls stand; what is kept applies only when it is newer. */
public interface Calls {

  /** Empty until something was heard of the call. */
  Optional<CallState> call(String id);

  /** False as soon as it was heard that somebody decided, took the request back, or let it pass. */
  boolean undecided(String requestId);

  /** Whether a request made from this one, or from one of those, was accepted. */
  boolean takenElsewhere(String requestId);

  void keepRequest(RequestState request);

  void keepCall(String id, CallState call);
}

package org.fsmlight.notification.calls;

import org.fsmlight.notification.message.CallState;
import org.fsmlight.notification.message.Standing;

/** Where requests and calls stand; what is kept applies only when it is newer. */
public interface Calls {

  /** What was heard so far of a request, of its call, and of the requests made from it. */
  Standing standing(String id);

  /** False as soon as it was heard that somebody decided, took the request back, or let it pass. */
  boolean undecided(String requestId);

  void keepRequest(RequestState request);

  void keepCall(String id, CallState call);
}
